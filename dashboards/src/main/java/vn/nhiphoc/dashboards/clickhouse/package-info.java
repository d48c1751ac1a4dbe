/** Reading the views of ClickHouse over JDBC. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.clickhouse;
