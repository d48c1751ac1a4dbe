package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalTime;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days of one year, from 1, that are looked at together; 0 is the week with what was told of it only.
 *
 * @param until the time up to which the last of them counts; null = to its end
 */
record PlainStretch(NavigableSet<Integer> days, @Nullable LocalTime until) {
    static final PlainStretch NONE = of(Set.of());
    static final PlainStretch WEEK = of(Set.of(0));

    static PlainStretch of(Set<Integer> days) {
        return new PlainStretch(new TreeSet<>(days), null);
    }

    /** The same, and a part of one more day after them. */
    PlainStretch with(int day, LocalTime time) {
        NavigableSet<Integer> more = new TreeSet<>(days);
        more.add(day);
        return new PlainStretch(more, time);
    }

    boolean has(int day) {
        return days.contains(0) || days.contains(day);
    }

    /** Whether only a part of the day counts. */
    boolean cuts(int day) {
        return until != null && day == days.last();
    }

    /** Why figures of these days cannot be given as one. */
    String why() {
        return until == null ? "people_not_additive" : "no_minutes";
    }
}
