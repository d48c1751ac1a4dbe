package vn.nhiphoc.aggregates.recording;

import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Appends what a batch decided on as the only writes of one unit of work. */
public final class Appending {

    /** In the order of the identifiers, so that two writers that meet rarely wait for each other in a circle. */
    private static final Comparator<NewFact> IN_ORDER =
            Comparator.comparing(NewFact::aggregateId).thenComparingLong(NewFact::sequenceNumber);

    private Appending() {}

    /** Returns once they are committed and on disk; a collision with another writer is an exception. */
    public static void append(EventStore log, List<NewFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<? extends DomainEventMessage<?>> messages =
                Messages.of(facts.stream().sorted(IN_ORDER).toList(), GenericEventMessage.clock.instant());
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.execute(() -> log.publish(messages));
    }
}
