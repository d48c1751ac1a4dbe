package vn.nhiphoc.aggregates.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a sender's clock may be ahead of ours. */
public final class Clocks {

    /** More than this after its receipt is a time in the future. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Clocks() {}

    /** The refusal of a time that had not come yet when it was received. */
    public static Optional<Refusal> future(String field, Instant at, Received received) {
        if (!at.isAfter(received.at().plus(TOLERANCE))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                RefusalCodes.IN_THE_FUTURE,
                field,
                field + " " + at + " is more than 5 minutes ahead of " + Normal.time(received.at())
                        + ", the time of receipt"));
    }
}
