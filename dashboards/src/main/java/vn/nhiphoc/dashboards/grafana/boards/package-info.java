/** The boards, data sources and alerts that ship, read as Grafana's provisioning reads them. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.grafana.boards;
