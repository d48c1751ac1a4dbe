/** The macros and variables of a query, expanded as Grafana and its ClickHouse plugin (4.20) expand them. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.grafana.macros;
