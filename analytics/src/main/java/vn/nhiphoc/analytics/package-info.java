/** The stream: a Flink job that turns the log into versioned rows of ClickHouse, and the schema that they go into. */
package vn.nhiphoc.analytics;
