package vn.nhiphoc.analytics.eventlog.reader;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogEnd;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.ReadAhead;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;

/**
 * Looks at the log again and again, on Flink's fetcher thread; the pages of a past are read ahead on one beside it. While
 * the log cannot be reached it waits and tries again; it gives up only on a log with another id.
 */
final class LogTailReader implements SplitReader<Step, LogSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(LogTailReader.class);
    private static final int EVENTS_AT_ONCE = 2_000;
    private static final int MOST_BEHIND = 10_000;
    private static final long BETWEEN_HEADS = 140_000_000;

    private final LogAddress address;
    private final long before;
    private final ReaderFigures figures;
    private final Pace pace = new Pace();
    private final Hold hold = new Hold();
    private @Nullable LogSplit split;
    private @Nullable Tail tail;
    private @Nullable LogReader reader;
    private @Nullable ReadAhead pages;
    private long headAt = System.nanoTime() - BETWEEN_HEADS;

    /** @param before the transaction at which the log ends for it */
    LogTailReader(LogAddress address, long before, ReaderFigures figures) {
        this.address = address;
        this.before = before;
        this.figures = figures;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<LogSplit> change) {
        split = change.splits().get(0);
        tail = new Tail(split.position(), before);
    }

    @Override
    public RecordsWithSplitIds<Step> fetch() throws IOException {
        try {
            pace.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (split == null || tail == null) {
            return records(Map.of());
        }
        try {
            LogReader log = connected(split);
            return records(Map.of(split.splitId(), look(log, pages(log), tail)));
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (SQLException e) {
            LOG.warn("The log at {} cannot be read, trying again: {}", address, e.getMessage());
            disconnect();
            hold.forget();
            pace.away();
            return records(Map.of());
        }
    }

    /** Asks everything first: once steps are taken from the tail, nothing may come between them and their sending. */
    private List<Step> look(LogReader log, ReadAhead ahead, Tail from) throws SQLException, InterruptedException {
        if (hold.stands()) {
            pace.after(true, false);
            return headIsDue() ? List.of(head(log, from.position(), false).of(from)) : List.of();
        }
        LogBatch batch = ahead.after(from.position());
        boolean some = !batch.events().isEmpty();
        pace.after(batch.complete(), some);
        if (!(some && batch.complete()) && !headIsDue()) {
            return from.steps(batch);
        }
        LogPosition last = some ? batch.events().get(batch.events().size() - 1).position() : from.position();
        ahead.rest();
        Head head = head(log, last, batch.complete());
        List<Step> steps = from.steps(batch);
        steps.add(head.of(from));
        return steps;
    }

    private boolean headIsDue() {
        return System.nanoTime() - headAt >= BETWEEN_HEADS;
    }

    /** What the log holds behind that position now; {@code whole}: this look has read the whole safe tail. */
    private Head head(LogReader log, LogPosition last, boolean whole) throws SQLException {
        long lookedAt = System.currentTimeMillis();
        LogEnd end = log.end();
        long behind = end.last().compareTo(last) > 0 ? log.countAfter(last, MOST_BEHIND) : 0;
        headAt = System.nanoTime();
        figures.saw(end);
        return new Head(end, behind, hold.asked(end.askedToHold(), whole, headAt), lookedAt);
    }

    private record Head(LogEnd end, long behind, int hold, long lookedAt) {
        Step of(Tail tail) {
            return tail.seen(end, behind, hold, lookedAt);
        }
    }

    private LogReader connected(LogSplit expected) throws SQLException {
        if (reader == null) {
            reader = LogReader.open(address.dataSource(), before);
            String id = reader.logId().toString();
            if (!id.equals(expected.logId())) {
                throw new SuppressRestartsException(new IllegalStateException("the log at " + address + " is " + id
                        + ", this job began with " + expected.logId() + ": compute the figures again from this log"));
            }
            LOG.info("Reading log {} after {}", id, expected.position());
        }
        return reader;
    }

    private ReadAhead pages(LogReader log) {
        if (pages == null) {
            pages = new ReadAhead(log, EVENTS_AT_ONCE);
        }
        return pages;
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("reading the log was interrupted");
    }

    private void disconnect() {
        if (pages != null) {
            pages.close();
        }
        pages = null;
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (SQLException e) {
            LOG.debug("Closing a broken connection", e);
        }
        reader = null;
    }

    private static RecordsWithSplitIds<Step> records(Map<String, List<Step>> steps) {
        return new RecordsBySplits<>(Map.copyOf(steps), Set.of());
    }

    @Override
    public void wakeUp() {
        pace.wake();
    }

    @Override
    public void close() {
        disconnect();
    }
}
