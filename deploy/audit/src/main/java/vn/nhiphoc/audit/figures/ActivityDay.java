package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Headcount;

/**
 * What one activity comes to on one day: the headcount that stands, and what its standing lines say.
 *
 * @param persons with a check-in
 */
record ActivityDay(
        Activity activity,
        LocalDate day,
        @Nullable Headcount headcount,
        long persons,
        long checkIns,
        long checkOuts,
        long learningMinutes) {

    static ActivityDay of(Activity activity, LocalDate day, Sums sums) {
        Cell.OfDay cell = new Cell.OfDay(activity.id(), day);
        return new ActivityDay(
                activity,
                day,
                activity.headcounts().get(day),
                sums.of(cell, 0),
                sums.of(cell, 1),
                sums.of(cell, 2),
                sums.of(cell, 3));
    }

    /** A headcount or a check-in: without either there is no figure of visits. */
    boolean isEvidence() {
        return headcount != null || persons > 0;
    }

    long visitsByCheckIn() {
        return headcount == null ? persons : 0;
    }

    long visitsByHeadcount() {
        return headcount == null ? 0 : headcount.visits();
    }

    long visits() {
        return visitsByCheckIn() + visitsByHeadcount();
    }
}
