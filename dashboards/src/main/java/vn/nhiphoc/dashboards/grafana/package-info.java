/**
 * What proves the Grafana boards without a Grafana: the data source plugin's macros, the boards and alerts that ship, the
 * rules that they keep, and the run of every one of their queries.
 */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.grafana;
