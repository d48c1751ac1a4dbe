package vn.nhiphoc.analytics.comparison.scope;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the catalogue.
 *
 * @param ancestors all units above it
 * @param from the first day of its life; null = always
 * @param to the day after its last; null = for good
 */
public record Unit(
        String id,
        List<String> ancestors,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it was there on any of these days. */
    public boolean livedIn(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (to == null || to.isAfter(first));
    }
}
