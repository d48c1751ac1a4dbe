package vn.nhiphoc.dashboards.grafana.boards;

/**
 * A query as it stands in a file, macros and all.
 *
 * @param board the uid of its board; empty in an alert
 * @param at where it stands
 * @param source the data source's uid
 * @param text SQL or PromQL
 * @param shape what Grafana makes of the answer
 */
public record Statement(String board, String at, String source, String text, Shape shape) {
    /** What Grafana makes of an answer. */
    public enum Shape {
        TIME_SERIES,
        TABLE,
        VARIABLE
    }
}
