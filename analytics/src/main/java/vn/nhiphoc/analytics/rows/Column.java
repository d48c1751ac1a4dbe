package vn.nhiphoc.analytics.rows;

/** A column of a {@link Table}. Key columns are never nullable. */
public record Column(String name, ColumnType type, boolean nullable) {
    static Column required(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    static Column nullable(String name, ColumnType type) {
        return new Column(name, type, true);
    }

    /** The column's type as ClickHouse writes it. */
    public String clickHouseType() {
        return nullable ? "Nullable(" + type.clickHouse() + ")" : type.clickHouse();
    }
}
