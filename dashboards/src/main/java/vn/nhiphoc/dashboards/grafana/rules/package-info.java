/** What every board, data source and alert keeps to; one class for each rule or few that belong together. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.grafana.rules;
