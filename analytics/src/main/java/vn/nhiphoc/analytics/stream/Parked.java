package vn.nhiphoc.analytics.stream;

import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.shared.Event;

/** Stands for an event of the log that this program cannot understand, or cannot enter where it stands. */
public record Parked(String name, String revision, String reason) implements Event {

    /** An event that is well-formed but does not follow from what stands before it. */
    public static Parked of(Event event, String reason) {
        EventType type = EventTypes.of(event.getClass());
        return new Parked(type.name(), type.revision(), reason);
    }
}
