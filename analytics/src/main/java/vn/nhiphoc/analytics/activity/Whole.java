package vn.nhiphoc.analytics.activity;

import java.util.Map;

/** All that an activity contributes, added or taken away at once: its own part, then person by person. */
record Whole(Contributions contributions, int sign) {
    void activity(ActivityState state) {
        contributions.plan(sign);
        for (Map.Entry<Integer, DayFigures> day : state.days.entrySet()) {
            contributions.day(day.getKey(), day.getValue().figures(), sign);
            contributions.headcount(day.getValue().headcount, sign);
        }
    }

    void person(ActivityState state, String person, PersonLines lines) {
        int counted = Integer.MIN_VALUE;
        for (Line line : lines.all()) {
            contributions.line(line, sign);
            int day = line.day();
            if (day != counted && line.checkIn()) {
                counted = day;
                contributions.presence(person, day, sign);
                if (!state.hasHeadcount(day)) {
                    contributions.visit(new PersonDay(line, 0), sign);
                }
            }
        }
        contributions.phases(lines, sign);
    }

    /** Only what depends on the campaign's dates: the activity's part. */
    void totals(ActivityState state) {
        contributions.planTotals(sign);
        for (Map.Entry<Integer, DayFigures> day : state.days.entrySet()) {
            contributions.dayTotals(day.getKey(), day.getValue().figures(), sign);
        }
    }

    /** Only what depends on the campaign's dates: a person's part. */
    void phases(PersonLines lines) {
        contributions.phases(lines, sign);
    }
}
