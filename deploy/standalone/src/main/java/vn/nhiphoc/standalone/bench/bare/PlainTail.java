package vn.nhiphoc.standalone.bench.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * The log by its numbers alone, as if nobody else ever wrote: no look at what is still open, no look at the log's end.
 * The next page is read while one is sent.
 */
final class PlainTail implements Feed {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 5_000;
    private static final String SQL = "SELECT transaction_id::text, global_index, time_stamp, payload_type,"
            + " payload_revision, payload, meta_data FROM event_log WHERE global_index > ? ORDER BY global_index LIMIT "
            + PAGE;

    private final String url;
    private final String user;
    private final String password;
    private transient @Nullable Connection connection;
    private transient @Nullable EventCodec codec;
    private transient @Nullable Executor reading;
    private transient @Nullable CompletableFuture<List<Recorded>> coming;
    private transient @Nullable Iterator<Recorded> page;

    PlainTail(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void open() throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        codec = new EventCodec();
        reading = Executors.newSingleThreadExecutor();
        coming = after(0);
    }

    @Override
    public @Nullable Recorded next() throws SQLException {
        if (page == null || !page.hasNext()) {
            if (coming == null) {
                return null;
            }
            List<Recorded> read = coming.join();
            if (read.isEmpty()) {
                coming = null;
                if (connection != null) {
                    connection.close();
                }
                return null;
            }
            page = read.iterator();
            coming = after(read.get(read.size() - 1).globalIndex());
        }
        return page.next();
    }

    private CompletableFuture<List<Recorded>> after(long index) {
        Executor thread = reading;
        if (thread == null) {
            throw new IllegalStateException("the feed is not open");
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read(index);
                    } catch (SQLException e) {
                        throw new CompletionException("reading the log after " + index, e);
                    }
                },
                thread);
    }

    private List<Recorded> read(long index) throws SQLException {
        Connection open = connection;
        EventCodec decoding = codec;
        if (open == null || decoding == null) {
            throw new SQLException("the feed is not open");
        }
        try (PreparedStatement statement = open.prepareStatement(SQL)) {
            statement.setLong(1, index);
            List<Recorded> events = new ArrayList<>(PAGE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new Recorded(
                            Long.parseLong(rows.getString(1)),
                            rows.getLong(2),
                            Instant.parse(rows.getString(3)),
                            decoding.received(rows.getString(7)).sender(),
                            decoding.decode(rows.getString(4), rows.getString(5), rows.getString(6))));
                }
            }
            return events;
        }
    }
}
