package vn.nhiphoc.aggregates.outcome.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Normal;

/**
 * A quantity with its unit of measure ("bài", "VND"); a day where it belongs to one.
 *
 * @param unit null is a plain number of things
 */
public record Outcome(
        double quantity, @Nullable String unit, @Nullable LocalDate day) {

    /** The form in which outcomes are recorded and compared. */
    public Outcome normal() {
        return new Outcome(quantity + 0.0, Normal.optional(unit), day);
    }
}
