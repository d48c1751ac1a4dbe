package vn.nhiphoc.standalone.demo.check;

/** A cell that is not as it should be; {@code expected} or {@code found} may be {@code (no row)}. */
public record Difference(String view, String key, String column, String expected, String found) {

    static final String NO_ROW = "(no row)";
}
