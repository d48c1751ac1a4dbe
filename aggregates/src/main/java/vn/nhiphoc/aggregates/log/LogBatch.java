package vn.nhiphoc.aggregates.log;

import java.util.List;

/**
 * What one look at the log's safe tail showed.
 *
 * @param boundary the snapshot's xmin: every transaction below it is decided, so no event below it can still appear
 * @param events in the order of the log, all below the boundary
 * @param complete whether these are all events below the boundary (else the limit was reached: look again)
 */
public record LogBatch(long boundary, List<StoredEvent> events, boolean complete) {

    public LogBatch {
        events = List.copyOf(events);
    }
}
