package vn.nhiphoc.dashboards.grafana.macros;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a query is asked with.
 *
 * @param from the beginning of the dashboard's time range
 * @param interval the width of a point, as Grafana computed it for the panel
 * @param variables by name
 * @param filters ad hoc filters, in the order in which they were set
 */
public record PanelRequest(
        Instant from, Instant to, Duration interval, Map<String, Selection> variables, List<AdHocFilter> filters) {
    public PanelRequest {
        variables = Map.copyOf(variables);
        filters = List.copyOf(filters);
    }

    /** Without variables and filters. */
    public static PanelRequest between(Instant from, Instant to, Duration interval) {
        return new PanelRequest(from, to, interval, Map.of(), List.of());
    }

    public PanelRequest with(Map<String, Selection> chosen) {
        return new PanelRequest(from, to, interval, chosen, filters);
    }

    public PanelRequest every(Duration width) {
        return new PanelRequest(from, to, width, variables, filters);
    }
}
