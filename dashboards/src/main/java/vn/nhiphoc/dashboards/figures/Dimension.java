package vn.nhiphoc.dashboards.figures;

/** What totals can be broken down by; the code is also the column's name. */
enum Dimension {
    UNIT("unit", "t.unit_id"),
    TYPE("type", "t.activity_type"),
    DAY("day", "t.day"),
    /** The hour of the day with its offset, as {@code 2025-10-01T08:00:00+07:00}. */
    HOUR("hour", "formatDateTime(toStartOfHour(t.minute), '%Y-%m-%dT%H:00:00+07:00', 'Asia/Ho_Chi_Minh')"),
    AUDIENCE("audience", "t.audience");

    private final String code;
    private final String expression;

    Dimension(String code, String expression) {
        this.code = code;
        this.expression = expression;
    }

    String code() {
        return code;
    }

    String expression() {
        return expression;
    }

    /** Whether its values are words that somebody chose. */
    boolean isText() {
        return this == UNIT || this == TYPE;
    }
}
