package vn.nhiphoc.analytics.activity;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one activity but its lines. Mutable: whoever changes it took it from state a moment ago and puts
 * it back at once.
 */
final class ActivityState {
    /** Null while nothing planned it: lines wait here until then. */
    @Nullable
    ActivityFacts facts;
    /** Persons with a check-in on any day. */
    long people;
    /** Persons whose last check-in is later than their last check-out. */
    long inside;

    final TreeMap<Integer, DayFigures> days = new TreeMap<>();
    /** Outcomes that stand, by code. */
    final TreeMap<String, OutcomeFact> outcomes = new TreeMap<>();

    DayFigures day(int day) {
        return days.computeIfAbsent(day, d -> new DayFigures());
    }

    /** Forgets a day that nothing is left of. */
    void tidy(int day) {
        DayFigures figures = days.get(day);
        if (figures != null && figures.isEmpty()) {
            days.remove(day);
        }
    }

    boolean hasHeadcount(int day) {
        DayFigures figures = days.get(day);
        return figures != null && figures.headcount != null;
    }

    ActivityState copy() {
        ActivityState copy = new ActivityState();
        copy.facts = facts;
        copy.people = people;
        copy.inside = inside;
        for (Map.Entry<Integer, DayFigures> entry : days.entrySet()) {
            copy.days.put(entry.getKey(), entry.getValue().copy());
        }
        copy.outcomes.putAll(outcomes);
        return copy;
    }
}
