package vn.nhiphoc.aggregates.recording;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Received;

/** Hands an aggregate's decision to Axon: its facts are applied now and appended when the unit of work commits. */
public final class Recording {

    private static final String RECEIVED = "received";

    private Recording() {}

    /** Call it within a command handler of an aggregate. */
    public static Answer record(Decision decision, Received received) {
        if (decision instanceof Decision.Facts facts) {
            facts.events().forEach(event -> AggregateLifecycle.apply(event, metaData(received)));
        }
        return decision.answer();
    }

    /** What Axon carries beside an event. */
    public static MetaData metaData(Received received) {
        return MetaData.with(RECEIVED, received);
    }

    /** The same, read back. */
    public static Received received(MetaData metaData) {
        if (metaData.get(RECEIVED) instanceof Received received) {
            return received;
        }
        throw new IllegalArgumentException("an event must carry who sent it and when it was received");
    }
}
