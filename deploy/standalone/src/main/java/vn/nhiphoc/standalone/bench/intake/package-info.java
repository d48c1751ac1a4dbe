/** The ways in under load, and what the log's parts do without them. */
package vn.nhiphoc.standalone.bench.intake;
