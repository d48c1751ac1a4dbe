package vn.nhiphoc.aggregates.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * The facts of a batch as Axon's messages. Their identifiers are UUIDs of version 7, which begin with the time: those of
 * a batch are appended at one end of the log's index, instead of all over it.
 */
final class Messages {

    private static final int VERSION_7 = 0x7000;
    private static final long ROOM_TO_COUNT = ~(1L << 61);

    private final Instant at;
    private final long high;
    private long low;
    private @Nullable Received lastReceived;
    private MetaData lastMetaData = MetaData.emptyInstance();

    private Messages(Instant at) {
        UUID random = UUID.randomUUID();
        this.at = at;
        this.high = at.toEpochMilli() << 16 | VERSION_7 | (random.getMostSignificantBits() & 0xFFF);
        this.low = random.getLeastSignificantBits() & ROOM_TO_COUNT;
    }

    /** @param at when they are recorded */
    static List<? extends DomainEventMessage<?>> of(List<NewFact> facts, Instant at) {
        Messages messages = new Messages(at);
        List<DomainEventMessage<?>> all = new ArrayList<>(facts.size());
        facts.forEach(fact -> all.add(messages.message(fact)));
        return all;
    }

    private DomainEventMessage<?> message(NewFact fact) {
        return new GenericDomainEventMessage<>(
                fact.type(),
                fact.aggregateId(),
                fact.sequenceNumber(),
                fact.fact(),
                metaData(fact.received()),
                new UUID(high, low++).toString(),
                at);
    }

    /** The facts of a batch were mostly received together. */
    private MetaData metaData(Received received) {
        if (!received.equals(lastReceived)) {
            lastReceived = received;
            lastMetaData = Recording.metaData(received);
        }
        return lastMetaData;
    }
}
