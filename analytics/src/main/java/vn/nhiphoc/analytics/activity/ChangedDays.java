package vn.nhiphoc.analytics.activity;

import java.util.HashMap;
import java.util.Map;

/**
 * The days of one activity on which lines came or went, with their figures as they were before, so that many lines of a day
 * change its cells once.
 */
final class ChangedDays {
    private final Map<Integer, long[]> figuresBefore = new HashMap<>();

    /** Notes how a day stands, before a line changes it. */
    void note(int day, DayFigures figures) {
        if (!figuresBefore.containsKey(day)) {
            figuresBefore.put(day, figures.figures());
        }
    }

    /** Enters by how much the days have changed since they were noted. */
    void settle(ActivityState state, Contributions contributions) {
        if (figuresBefore.isEmpty()) {
            return;
        }
        figuresBefore.forEach((day, before) -> {
            DayFigures left = state.days.get(day);
            DayFigures now = left == null ? new DayFigures() : left;
            contributions.day(day, now.figuresSince(before), 1);
        });
        figuresBefore.clear();
    }
}
