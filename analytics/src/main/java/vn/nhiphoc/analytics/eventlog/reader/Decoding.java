package vn.nhiphoc.analytics.eventlog.reader;

import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;

/** Understands stored events; one that this program cannot understand is parked with the reason, never skipped. */
final class Decoding {

    private static final int LONGEST_REASON = 500;

    private final EventCodec codec = new EventCodec();

    Recorded of(StoredEvent stored) {
        try {
            return recorded(stored, codec.received(stored).sender(), codec.decode(stored));
        } catch (UnreadableEvent e) {
            return parked(stored, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return parked(stored, e.toString());
        }
    }

    private static Recorded parked(StoredEvent stored, String reason) {
        String brief = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return recorded(stored, "", new Parked(stored.name(), stored.revision(), brief));
    }

    private static Recorded recorded(StoredEvent stored, String sender, Event event) {
        return new Recorded(
                stored.position().transactionId(), stored.position().globalIndex(), stored.recordedAt(), sender, event);
    }
}
