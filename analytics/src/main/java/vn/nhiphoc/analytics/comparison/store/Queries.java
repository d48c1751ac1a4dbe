package vn.nhiphoc.analytics.comparison.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/** A session with the store. One thread. */
public final class Queries implements AutoCloseable {
    private final Connection connection;

    public Queries(ClickHouseAddress address) throws SQLException {
        connection = address.connect();
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface Act {
        void with(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reading.of(row)));
        return found;
    }

    void each(String sql, Act act) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                act.with(rows);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    /** A text as it stands in a statement. */
    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static String quoted(Collection<String> texts) {
        return texts.stream().map(Queries::quoted).collect(Collectors.joining(", "));
    }

    static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null || row.wasNull() ? null : LocalDate.parse(text);
    }

    /** The texts of an array that the query joined by tabs. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        String joined = row.getString(column);
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\t", -1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
