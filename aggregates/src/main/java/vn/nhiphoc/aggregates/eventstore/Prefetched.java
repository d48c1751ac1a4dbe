package vn.nhiphoc.aggregates.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.nhiphoc.aggregates.log.StoredEvent;

/**
 * The events of many aggregates, read in one look before a unit of work loads them one by one. They may be stale by
 * then: the append collides, and the unit of work is tried again with a fresh look.
 */
final class Prefetched {

    private static final String RESOURCE = Prefetched.class.getName();

    private final Map<String, List<DomainEventData<String>>> events = new HashMap<>();

    private Prefetched(Collection<String> aggregateIds) {
        aggregateIds.forEach(id -> events.put(id, new ArrayList<>()));
    }

    /** Gives them to that unit of work. */
    static void into(UnitOfWork<?> unitOfWork, String type, Collection<String> aggregateIds, List<StoredEvent> found) {
        Prefetched prefetched = new Prefetched(aggregateIds);
        for (StoredEvent event : found) {
            prefetched
                    .events
                    .computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                    .add(new StoredEventData(type, event));
        }
        unitOfWork.root().resources().put(RESOURCE, prefetched);
    }

    /** What the current unit of work has of that aggregate; empty where nobody looked. */
    static Optional<List<DomainEventData<String>>> of(String aggregateId, long fromSequence) {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        Prefetched prefetched = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        return Optional.ofNullable(prefetched)
                .flatMap(looked -> Optional.ofNullable(looked.events.get(aggregateId)))
                .map(all -> all.stream()
                        .filter(event -> event.getSequenceNumber() >= fromSequence)
                        .toList());
    }
}
