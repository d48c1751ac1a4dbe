/** The job against bare programs: on generated events, from the log, on one core and on two. */
package vn.nhiphoc.standalone.bench.job;
