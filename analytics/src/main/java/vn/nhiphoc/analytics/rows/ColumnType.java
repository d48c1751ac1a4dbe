package vn.nhiphoc.analytics.rows;

/** What a column holds: its type in ClickHouse, and the Java class of its values in a {@link Row}. */
public enum ColumnType {
    TEXT("String", String.class),
    TEXTS("Array(String)", java.util.List.class),
    COUNT("UInt64", Long.class),
    BALANCE("Int64", Long.class),
    NUMBER("UInt32", Long.class),
    YEAR("UInt16", Long.class),
    /** Days from another day on, to both sides. */
    DISTANCE("Int16", Long.class),
    /** −1, 0 or 1: not asked, no, yes. */
    ANSWER("Int8", Long.class),
    /** Days since 1970-01-01. */
    DAY("Date", Long.class),
    /** Milliseconds since 1970-01-01T00:00Z. */
    MOMENT("DateTime64(3, 'Asia/Ho_Chi_Minh')", Long.class),
    /** Milliseconds since 1970-01-01T00:00Z of a whole minute. */
    MINUTE("DateTime('Asia/Ho_Chi_Minh')", Long.class),
    FRACTION("Float64", Double.class),
    BOOL("Bool", Boolean.class);

    private final String clickHouse;
    private final Class<?> javaClass;

    ColumnType(String clickHouse, Class<?> javaClass) {
        this.clickHouse = clickHouse;
        this.javaClass = javaClass;
    }

    public String clickHouse() {
        return clickHouse;
    }

    public Class<?> javaClass() {
        return javaClass;
    }
}
