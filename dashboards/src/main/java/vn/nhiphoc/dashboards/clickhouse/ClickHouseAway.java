package vn.nhiphoc.dashboards.clickhouse;

/** ClickHouse did not answer, or answered with an error; the message says what was being read. */
public final class ClickHouseAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClickHouseAway(String act, Throwable cause) {
        super("ClickHouse did not answer: " + act, cause);
    }
}
