/** The ClickHouse engine, from a library that npm brings or a binary on the PATH. */
package vn.nhiphoc.embedded.clickhouse;
