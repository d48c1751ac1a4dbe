package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.run.FigureStore.Freshness;

/**
 * Has the pipeline stand still, 10 s at most, while all views are copied. It holds an advisory lock in a session of the
 * log's server; the pipeline says in {@code freshness} for whose session it stands still and at which position. Where it
 * does not (it has stopped, or the copy took too long), the copy counts all the same if the log holds nothing at or
 * beyond the position: then there was nothing to write.
 */
final class Standstill {
    private static final long LOCK = 7_249_302;
    private static final int TRIES = 4;
    private static final int AT_ONCE = 2;
    private static final long DEAD_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LogDatabase log;
    private final FigureStore store;
    private final Progress progress;

    Standstill(LogDatabase log, FigureStore store, Progress progress) {
        this.log = log;
        this.store = store;
        this.progress = progress;
    }

    /**
     * Something that was read while the pipeline stood still.
     *
     * @param position everything below it was in the figures, and nothing else
     * @param beating what the pipeline said of itself; null where it does not run
     */
    record Still<T>(long position, @Nullable Freshness beating, T read) {}

    /** Reads figures. */
    interface Reading<T> {
        T read() throws IOException, InterruptedException;
    }

    Snapshot copy(@Nullable String campaign, Path directory) throws SQLException, IOException, InterruptedException {
        Still<Path> still = during(() -> {
            copyAll(campaign, directory);
            return directory;
        });
        return new Snapshot(still.position, still.beating, still.read);
    }

    <T> Still<T> during(Reading<T> reading) throws SQLException, IOException, InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            Still<T> still = attempt(reading);
            if (still != null) {
                return still;
            }
        }
        throw new AuditFailure(
                "số liệu đổi trong khi đọc, đã thử " + TRIES
                        + " lần; hãy chạy lại khi ít dữ liệu đến, hoặc với --campaign",
                "the figures changed while they were read, tried " + TRIES
                        + " times; run it again when less arrives, or with --campaign",
                null);
    }

    private <T> @Nullable Still<T> attempt(Reading<T> reading) throws SQLException, IOException, InterruptedException {
        try (Connection session = log.connect()) {
            long me = number(session, "SELECT pg_backend_pid(), pg_advisory_lock(?::bigint)", Long.toString(LOCK));
            Freshness before = awaitHold(me);
            T read = reading.read();
            Freshness after = store.freshness();
            if (after == null) {
                return null;
            }
            boolean samePosition = after.position() == before.position();
            boolean held = before.hold() == me && samePosition && after.hold() == me;
            boolean quiet = samePosition && beyond(session, before.position()) == 0;
            return held || quiet ? new Still<>(before.position(), held ? before : null, read) : null;
        }
    }

    private Freshness awaitHold(long me) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Freshness now = store.freshness();
            if (now == null) {
                throw new AuditFailure("chưa có số liệu nào", "there are no figures yet", null);
            }
            if (now.hold() == me || now.silentMillis() > DEAD_MILLIS) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new AuditFailure(
                        "số liệu còn chậm " + now.lag() + " sự kiện; hãy chạy lại sau",
                        "the figures are " + now.lag() + " events behind; run it again later",
                        null);
            }
            progress.at("chờ số liệu dừng", "waiting for the figures to stand still", 0, 0);
            Thread.sleep(20);
        }
    }

    private void copyAll(@Nullable String campaign, Path directory) throws IOException, InterruptedException {
        ExecutorService copying = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> copies = new ArrayList<>();
            for (View view : largestFirst()) {
                copies.add(() -> {
                    store.copy(view, campaign, Snapshot.file(directory, view));
                    return null;
                });
            }
            for (Future<Void> copy : copying.invokeAll(copies)) {
                copy.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            copying.shutdownNow();
        }
    }

    private static List<View> largestFirst() {
        List<View> large = List.of(View.UNIT_ACTIVITY_MINUTE, View.UNIT_AUDIENCE_DAY, View.PEOPLE);
        return Stream.of(View.values())
                .filter(view -> view != View.FRESHNESS)
                .sorted(Comparator.comparing(view -> !large.contains(view)))
                .toList();
    }

    private static long beyond(Connection session, long position) throws SQLException {
        return number(
                session,
                "SELECT count(*) FROM (SELECT 1 FROM event_log WHERE transaction_id >= ?::xid8 LIMIT 1) beyond",
                Long.toString(position));
    }

    private static long number(Connection session, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
