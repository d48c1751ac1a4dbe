/** Runs every query of every board for every choice that a viewer can make, and looks at what Grafana would be sent. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.grafana.running;
