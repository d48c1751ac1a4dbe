/** The Flink process: a cluster in one JVM that runs the live figures from the newest checkpoint on. */
package vn.nhiphoc.standalone.flink;
