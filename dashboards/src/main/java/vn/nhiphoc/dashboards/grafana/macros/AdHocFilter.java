package vn.nhiphoc.dashboards.grafana.macros;

/** A filter that a viewer added to a whole dashboard, such as {@code kind = ward}. */
public record AdHocFilter(String key, String operator, String value) {
    /** As it stands inside a string of ClickHouse's setting. */
    String quoted() {
        return key + " " + operator + " \\'" + value + "\\'";
    }
}
