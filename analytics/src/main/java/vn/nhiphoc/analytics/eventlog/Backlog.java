package vn.nhiphoc.analytics.eventlog;

import org.apache.flink.api.connector.source.SourceEvent;

/** Told by the reader whenever it has fallen far behind the log, or has caught up with it. */
public record Backlog(boolean stands) implements SourceEvent {
    /** So many events behind, the job is working off a past, and nobody watches it live. */
    private static final long EVENTS = 5_000;

    public static Backlog of(LogHead head) {
        return new Backlog(head.behind() >= EVENTS);
    }
}
