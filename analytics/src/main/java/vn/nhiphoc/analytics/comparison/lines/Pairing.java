package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Two stretches of time that a line puts side by side.
 *
 * @param aligns the bits of the alignments that pair them so
 * @param horizons the bits of {@link Horizon}
 * @param campaignDay null = the week
 * @param current null where the campaign has no such day, or it has not begun
 * @param begun whether it has begun
 * @param until the moment up to which both are compared; null = to their ends
 * @param otherwise for a figure that has no minutes in the baseline
 */
record Pairing(
        int aligns,
        int horizons,
        @Nullable Integer campaignDay,
        @Nullable Column current,
        @Nullable Column baseline,
        boolean begun,
        @Nullable LocalDate baselineDay,
        @Nullable LocalDateTime until,
        int days,
        @Nullable Pairing otherwise) {

    Pairing with(int moreAligns) {
        return new Pairing(
                aligns | moreAligns,
                horizons,
                campaignDay,
                current,
                baseline,
                begun,
                baselineDay,
                until,
                days,
                otherwise);
    }

    /** Whether it differs in nothing but the alignment. */
    boolean sameAs(Pairing other) {
        return equals(other.withAligns(aligns));
    }

    private Pairing withAligns(int its) {
        return new Pairing(its, horizons, campaignDay, current, baseline, begun, baselineDay, until, days, otherwise);
    }
}
