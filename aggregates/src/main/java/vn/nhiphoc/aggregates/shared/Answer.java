package vn.nhiphoc.aggregates.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command: a value, never an exception. */
public sealed interface Answer {

    /** Committed and on disk. */
    record Recorded() implements Answer {}

    /** It says what stands already; nothing was recorded. */
    record Repeated() implements Answer {}

    /** Nothing was recorded, and why. */
    record Refused(List<Refusal> refusals) implements Answer {

        public Refused {
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            refusals = List.copyOf(refusals);
        }

        public Refusal first() {
            return refusals.get(0);
        }
    }

    static Answer recorded() {
        return new Recorded();
    }

    static Answer repeated() {
        return new Repeated();
    }

    static Answer refused(String code, @Nullable String field, String detail) {
        return new Refused(List.of(new Refusal(code, field, detail)));
    }
}
