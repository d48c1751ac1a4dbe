package vn.nhiphoc.analytics.comparison.store;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import com.clickhouse.jdbc.ConnectionImpl;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

    /** Reads the answer row by row. */
    @FunctionalInterface
    interface Scan {
        void with(BinaryRows rows) throws IOException;
    }

    /** Many rows, not through the driver's result sets, which make an object of every value. */
    @SuppressWarnings("try") // an interruption while closing is passed on like any other
    void scan(String sql, Scan scan) throws SQLException, InterruptedException {
        QuerySettings settings = new QuerySettings().setFormat(ClickHouseFormat.RowBinary);
        try (QueryResponse answer = client().query(sql, settings).get()) {
            BinaryRows rows = new BinaryRows(answer.getInputStream());
            while (rows.next()) {
                scan.with(rows);
            }
        } catch (InterruptedException | SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("reading failed: " + sql, e);
        }
    }

    /** Returns when the rows are on disk. */
    void insert(String table, InputStream rows, ClickHouseFormat format)
            throws SQLException, InterruptedException, IOException {
        InsertSettings settings = new InsertSettings()
                .serverSetting("async_insert", "0")
                .serverSetting("max_partitions_per_insert_block", "0");
        try (InsertResponse response =
                client().insert(table, rows, format, settings).get()) {
            assert response.getWrittenRows() >= 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("inserting into " + table + " failed", e.getCause());
        } catch (Exception e) {
            throw new IOException("inserting into " + table + " failed", e);
        }
    }

    /** The driver's own client. */
    private Client client() throws SQLException {
        return connection.unwrap(ConnectionImpl.class).getClient();
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
