package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;

/** A line of a batch of attendance as it was sent, each field already of its type. */
public sealed interface ArrivingLine {

    ActivityId activityId();

    /** The line's own key. */
    String key();

    Instant at();

    /**
     * Somebody came or left.
     *
     * @param person what the sender knows the person by; it never reaches the log
     * @param flags null where flags were not asked for
     */
    record Visit(
            Kind kind,
            ActivityId activityId,
            String key,
            String person,
            Audience audience,
            @Nullable Flags flags,
            Instant at)
            implements ArrivingLine {

        @Override
        public String toString() {
            return "Visit[" + kind + " " + activityId + " " + key + "]";
        }
    }

    /**
     * An earlier line is taken back.
     *
     * @param key only labels the answer
     * @param of the key of the line that is taken back
     */
    record Voiding(ActivityId activityId, String key, String of, Instant at) implements ArrivingLine {}

    /** Which way somebody went. */
    enum Kind {
        CHECK_IN,
        CHECK_OUT
    }
}
