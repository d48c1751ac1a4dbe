package vn.nhiphoc.analytics.eventlog.reader;

import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.stream.Recorded;

/** What the source sends next. */
sealed interface Step {

    /** An event. */
    record Sent(Recorded event) implements Step {

        LogPosition position() {
            return new LogPosition(event.transactionId(), event.globalIndex());
        }
    }

    /** Every event up to that transaction was sent. */
    record Passed(long transactionId) implements Step {}

    /** How far the source is. */
    record Seen(LogHead head) implements Step {}
}
