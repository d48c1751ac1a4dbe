package vn.nhiphoc.dashboards.clickhouse;

/** How rows leave. */
public enum Format {
    /** An array of objects. */
    JSON("JSONEachRow", "application/json"),
    /** The first line names the columns; nothing stands for null. */
    CSV("CSVWithNames", "text/csv;charset=UTF-8"),
    PARQUET("Parquet", "application/vnd.apache.parquet"),
    /** No rows: the statement that reads them, to be run by hand. */
    SQL("", "text/plain;charset=UTF-8");

    private final String clickHouse;
    private final String mediaType;

    Format(String clickHouse, String mediaType) {
        this.clickHouse = clickHouse;
        this.mediaType = mediaType;
    }

    String clickHouse() {
        return clickHouse;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A column of text as it has to leave: what a spreadsheet would take for a formula is marked as text. */
    public String text(String column) {
        return this == CSV
                ? "if(match(" + column + ", '^[=+@-]'), concat('\\'', " + column + "), " + column + ")"
                : column;
    }
}
