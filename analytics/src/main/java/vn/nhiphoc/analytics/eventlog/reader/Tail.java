package vn.nhiphoc.analytics.eventlog.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogEnd;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.log.TailHolder;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * Turns what was read into what is sent: events, and between them how far they are complete. A transaction that decides
 * for others stands alone between two watermarks; while a long log is read, watermarks come at least every
 * {@link EventLogSource#LONGEST_BATCH} events where a transaction ends.
 *
 * <p>It never passes more than the transactions of events that it has read (and, before a deciding one, the ids below
 * that). The snapshot's boundary may lie higher, above transactions that wrote no event or were rolled back, but when the
 * server crashes before their ids are on disk, it gives them out again: an event could then appear below a watermark. The
 * commit of an event that was read is on disk, and so every id up to it is spent. A log that is read up to a transaction
 * is passed up to it, whether or not the ids before it have events: its commit was seen, so they are spent too. One thread.
 */
final class Tail {

    private static final int MOST_SAMPLES = 512;

    private final Decoding decoding = new Decoding();
    private final long before;
    private LogPosition position;
    private long passed;
    private int sincePassed;
    /** After a restore nothing is known of the transaction that was being sent, so it is taken for a deciding one. */
    private boolean decides = true;

    private long read;
    private List<Long> recordedAt = new ArrayList<>();

    Tail(LogPosition position) {
        this(position, LogReader.WITHOUT_END);
    }

    /** @param before the transaction at which the log ends for this reader */
    Tail(LogPosition position, long before) {
        this.before = before;
        this.position = position;
        this.passed = position.transactionId() - 1;
    }

    /** The last event that was taken over into steps. */
    LogPosition position() {
        return position;
    }

    List<Step> steps(LogBatch batch) {
        List<Step> steps = new ArrayList<>(batch.events().size() + 2);
        for (StoredEvent stored : batch.events()) {
            long transaction = stored.position().transactionId();
            Recorded recorded = decoding.of(stored);
            if (transaction > position.transactionId()) {
                if (decides || sincePassed >= EventLogSource.LONGEST_BATCH) {
                    pass(transaction - 1, steps);
                }
                decides = false;
            }
            if (!decides && decidesForOthers(recorded.event())) {
                pass(transaction - 1, steps);
                decides = true;
            }
            steps.add(new Step.Sent(recorded));
            position = stored.position();
            sincePassed++;
            count(stored);
        }
        if (before != LogReader.WITHOUT_END && batch.complete() && batch.boundary() >= before) {
            pass(before - 1, steps);
        } else if (batch.complete() && !position.equals(LogPosition.START)) {
            pass(position.transactionId(), steps);
        }
        return steps;
    }

    /** Where this reader is when the log, looked at then, ends there with that many events behind, standing still or not. */
    Step seen(LogEnd end, long behind, int hold, long lookedAt) {
        long complete = passed + 1;
        Long lastRecordedAt =
                end.lastRecordedAt() == null ? null : end.lastRecordedAt().toEpochMilli();
        LogHead seen = new LogHead(
                complete,
                head(end, complete),
                read,
                behind,
                lastRecordedAt,
                recordedAt,
                hold,
                heldBy(end.heldBy()),
                lookedAt);
        recordedAt = new ArrayList<>();
        return new Step.Seen(seen);
    }

    private long head(LogEnd end, long complete) {
        if (before != LogReader.WITHOUT_END) {
            return before;
        }
        return end.last().equals(LogPosition.START)
                ? complete
                : Math.max(complete, end.last().transactionId() + 1);
    }

    private void pass(long transaction, List<Step> steps) {
        if (transaction > passed) {
            passed = transaction;
            sincePassed = 0;
            steps.add(new Step.Passed(transaction));
        }
    }

    private static LogHead.@Nullable HeldBy heldBy(@Nullable TailHolder holder) {
        if (holder == null) {
            return null;
        }
        Instant since = holder.since();
        return new LogHead.HeldBy(holder.named(), since == null ? null : since.toEpochMilli());
    }

    private void count(StoredEvent stored) {
        read++;
        if (recordedAt.size() < MOST_SAMPLES && !stored.recordedAt().equals(StoredEvent.SOMETIME)) {
            recordedAt.add(stored.recordedAt().toEpochMilli());
        }
    }

    private static boolean decidesForOthers(Event event) {
        return event instanceof CatalogueEvent || event instanceof CampaignEvent;
    }
}
