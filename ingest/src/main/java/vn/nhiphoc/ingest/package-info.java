/** Every way in: requests become commands, refusals become answers. */
package vn.nhiphoc.ingest;
