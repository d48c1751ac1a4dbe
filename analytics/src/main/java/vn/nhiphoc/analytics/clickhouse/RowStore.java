package vn.nhiphoc.analytics.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import com.clickhouse.jdbc.ConnectionImpl;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/**
 * Puts rows of one generation into their tables: one insert a table, several tables at once, answered when they are on
 * disk. Putting the same rows again changes nothing. One caller at a time.
 */
final class RowStore implements AutoCloseable {

    private static final int TABLES_AT_ONCE = 4;

    private final ClickHouseAddress address;
    private final int generation;
    private final ExecutorService inserts = Executors.newFixedThreadPool(TABLES_AT_ONCE, task -> {
        Thread thread = new Thread(task, "clickhouse-insert");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Connection connection;

    RowStore(ClickHouseAddress address, int generation) {
        this.address = address;
        this.generation = generation;
    }

    void put(PendingRows rows) throws StoreFailure, InterruptedException {
        Client client = client();
        List<Future<?>> running = new ArrayList<>();
        rows.forEachTable((table, its) -> running.add(inserts.submit(() -> {
            insert(client, table, its);
            return null;
        })));
        StoreFailure failure = null;
        for (Future<?> insert : running) {
            try {
                insert.get();
            } catch (ExecutionException e) {
                failure = new StoreFailure("inserting into " + address, e.getCause() == null ? e : e.getCause());
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The connection that everything of this sink uses. */
    Connection connection() throws StoreFailure {
        try {
            if (connection == null) {
                connection = address.connect();
            }
            return connection;
        } catch (SQLException e) {
            throw new StoreFailure("connecting to " + address, e);
        }
    }

    /** The driver's own client: its prepared statements would turn every row into text first. */
    private Client client() throws StoreFailure {
        try {
            return connection().unwrap(ConnectionImpl.class).getClient();
        } catch (SQLException e) {
            throw new StoreFailure("connecting to " + address, e);
        }
    }

    private void insert(Client client, Table table, Collection<Row> rows)
            throws InterruptedException, ExecutionException {
        InsertSettings settings = new InsertSettings()
                .serverSetting("async_insert", "0")
                .serverSetting("optimize_on_insert", "0") // no two of these rows have one key
                .serverSetting("max_partitions_per_insert_block", "0");
        ByteArrayInputStream body = new ByteArrayInputStream(RowBinary.encode(table, generation, rows));
        try (InsertResponse response = client.insert(
                        StoredTables.nameOf(table),
                        RowBinary.columns(table),
                        body,
                        ClickHouseFormat.RowBinary,
                        settings)
                .get()) {
            assert response.getWrittenRows() >= 0;
        } catch (ExecutionException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException("table " + StoredTables.nameOf(table), e);
        }
    }

    @Override
    public void close() throws SQLException {
        inserts.shutdownNow();
        if (connection != null) {
            connection.close();
        }
    }
}
