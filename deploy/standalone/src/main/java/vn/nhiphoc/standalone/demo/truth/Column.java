package vn.nhiphoc.standalone.demo.truth;

/**
 * A column of a view.
 *
 * @param sql how the database must write it to read like the truth does
 */
public record Column(String name, String sql) {

    /** A column that is read as it is. */
    public static Column of(String name) {
        return new Column(name, name);
    }

    /** A moment, as epoch milliseconds. */
    static Column moment(String name) {
        return new Column(name, "toUnixTimestamp64Milli(" + name + ")");
    }

    /** A whole minute, as epoch milliseconds. */
    static Column minute(String name) {
        return new Column(name, "toUnixTimestamp(" + name + ") * 1000");
    }
}
