package vn.nhiphoc.dashboards.clickhouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One connection while it is read from; for one thread at a time. Failures are {@link ClickHouseAway}. */
public final class Reading implements AutoCloseable {
    private final Connection connection;

    Reading(Connection connection) {
        this.connection = connection;
    }

    /** All rows of a query, in its order. */
    public <T> List<T> list(Query query, RowReader<T> reader) {
        try (PreparedStatement statement = prepared(query)) {
            return rows(statement, reader);
        } catch (SQLException e) {
            throw new ClickHouseAway(query.act(), e);
        }
    }

    /** Runs a statement that brings no rows. */
    public void run(Query query) {
        try (PreparedStatement statement = prepared(query)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ClickHouseAway(query.act(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ClickHouseAway("giving a connection back", e);
        }
    }

    private PreparedStatement prepared(Query query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.sql());
        for (int i = 0; i < query.values().size(); i++) {
            statement.setObject(i + 1, query.values().get(i));
        }
        return statement;
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }
}
