package vn.nhiphoc.dashboards.clickhouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row at hand. Instants are read from epoch milliseconds and days from text, so no time zone can slip in. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** Text; what is null in ClickHouse reads as empty. */
    public String text(String column) throws SQLException {
        String value = results.getString(column);
        return value == null ? "" : value;
    }

    /** A whole number that is never null. */
    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    /** A whole number, or null where nothing is known. */
    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    /** A number with a fraction that is never null. */
    public double fraction(String column) throws SQLException {
        return results.getDouble(column);
    }

    /** An instant of epoch milliseconds, or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        Long millis = numberOrNull(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** A day of text such as 2025-10-01. */
    public LocalDate day(String column) throws SQLException {
        return LocalDate.parse(text(column));
    }

    /** True where the column is a number other than 0. */
    public boolean flag(String column) throws SQLException {
        return results.getInt(column) != 0;
    }
}
