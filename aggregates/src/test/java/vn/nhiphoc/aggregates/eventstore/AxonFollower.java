package vn.nhiphoc.aggregates.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The control: follows the log as Axon's own processors do, by its gap-aware token. */
final class AxonFollower {

    private final EventStorageEngine engine;
    private final List<String> read = new ArrayList<>();
    private @Nullable TrackingToken token;

    AxonFollower(EventStorageEngine engine) {
        this.engine = engine;
        this.token = engine.createHeadToken();
    }

    void look() {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            events.forEach(event -> {
                read.add(event.getIdentifier());
                token = event.trackingToken();
            });
        }
    }

    List<String> read() {
        return read;
    }
}
