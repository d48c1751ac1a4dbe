package vn.nhiphoc.dashboards.clickhouse;

/** How rows leave. */
public enum Format {
    /** An array of objects. */
    JSON("JSONEachRow", "application/json"),
    /** The first line names the columns; nothing stands for null. */
    CSV("CSVWithNames", "text/csv;charset=UTF-8"),
    PARQUET("Parquet", "application/vnd.apache.parquet");

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
}
