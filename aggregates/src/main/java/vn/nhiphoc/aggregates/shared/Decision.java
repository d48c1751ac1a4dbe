package vn.nhiphoc.aggregates.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a state makes of a command: facts to record (none where it says what stands already), or reasons why not. */
public sealed interface Decision {

    /** The facts, in their order. */
    record Facts(List<Event> events) implements Decision {

        public Facts {
            events = List.copyOf(events);
        }
    }

    /** Why nothing is recorded. */
    record Refused(List<Refusal> refusals) implements Decision {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    static Decision facts(Event... events) {
        return new Facts(List.of(events));
    }

    /** It stands already. */
    static Decision nothing() {
        return new Facts(List.of());
    }

    static Decision refused(String code, @Nullable String field, String detail) {
        return new Refused(List.of(new Refusal(code, field, detail)));
    }

    /** The answer that the sender gets once the facts are recorded. */
    default Answer answer() {
        if (this instanceof Refused refused) {
            return new Answer.Refused(refused.refusals());
        }
        return ((Facts) this).events().isEmpty() ? Answer.repeated() : Answer.recorded();
    }
}
