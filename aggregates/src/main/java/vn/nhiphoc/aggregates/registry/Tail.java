package vn.nhiphoc.aggregates.registry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.shared.LogBusy;

/** Follows the log without its attendance lines and summaries, and looks single aggregates up when asked. */
final class Tail implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Tail.class.getName());
    private static final int PIECE = 5_000;
    private static final long PAUSE_NANOS = 200_000_000L;

    private final DataSource pool;
    private final Known known;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> looked = new ConcurrentHashMap<>();
    private final Thread follower = new Thread(this::follow, "registry-tail");
    private LogPosition position = LogPosition.START;
    private volatile boolean closed;
    private volatile long completeAt = System.nanoTime();

    Tail(DataSource pool, Known known) {
        this.pool = pool;
        this.known = known;
        follower.setDaemon(true);
    }

    /** Reads to the end (a log that does not answer yet is read later), then goes on in the background. */
    void start() {
        try {
            readToTheEnd();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the registry cannot read the log yet: {0}", e.getMessage());
        }
        follower.start();
    }

    /** Learns what the log has of those aggregates now; only what is new since the last look is read. */
    void look(List<String> aggregateIds) {
        long above = aggregateIds.size() == 1 ? looked.getOrDefault(aggregateIds.get(0), -1L) : -1L;
        try (LogReader reader = LogReader.open(pool)) {
            for (StoredEvent event : reader.aggregates(aggregateIds, above)) {
                learn(event);
            }
        } catch (SQLException e) {
            throw new LogBusy(false, "the log does not answer: looking up " + aggregateIds.size() + " entries", e);
        }
    }

    /** How long ago it was at the end. */
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - completeAt);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(follower);
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
            try {
                readToTheEnd();
                failing = false;
            } catch (SQLException | RuntimeException e) {
                if (!failing && !closed) {
                    LOG.log(Level.WARNING, "the registry cannot read the log, trying on: {0}", e.getMessage());
                }
                failing = true;
            }
        }
    }

    private void readToTheEnd() throws SQLException {
        boolean complete = false;
        while (!complete && !closed) {
            try (LogReader reader = LogReader.open(pool)) {
                LogBatch batch = reader.safeTailWithoutLines(position, PIECE);
                for (StoredEvent event : batch.events()) {
                    learn(event);
                    position = event.position();
                }
                complete = batch.complete();
                completeAt = complete ? System.nanoTime() : completeAt;
            }
        }
    }

    private void learn(StoredEvent event) {
        try {
            known.learn(codec.decode(event));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "skipped {0} of {1}: {2}", event.name(), event.aggregateId(), e.getMessage());
        }
        if (event.aggregateId().equals("catalogue")) {
            looked.merge(event.aggregateId(), event.sequenceNumber(), Math::max);
        }
    }
}
