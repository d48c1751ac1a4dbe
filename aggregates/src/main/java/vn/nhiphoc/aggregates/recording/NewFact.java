package vn.nhiphoc.aggregates.recording;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * A fact that a batch decided on, and its place in its aggregate.
 *
 * @param type the aggregate's type
 */
public record NewFact(String type, String aggregateId, long sequenceNumber, Event fact, Received received) {

    DomainEventMessage<?> message() {
        return new GenericDomainEventMessage<>(type, aggregateId, sequenceNumber, fact, Recording.metaData(received));
    }
}
