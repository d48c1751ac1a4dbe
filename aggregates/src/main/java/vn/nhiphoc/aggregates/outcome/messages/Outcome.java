package vn.nhiphoc.aggregates.outcome.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with its unit of measure ("bài", "VND"); a day where it belongs to one.
 *
 * @param unit null is a plain number of things
 */
public record Outcome(
        double quantity, @Nullable String unit, @Nullable LocalDate day) {}
