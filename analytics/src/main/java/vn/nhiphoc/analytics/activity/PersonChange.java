package vn.nhiphoc.analytics.activity;

import java.util.Objects;

/** One person's lines in an activity before and after a line came or went. */
record PersonChange(String person, PersonLines before, PersonLines after) {

    /**
     * Enters the line ({@code sign} 1: it came, −1: it went) in the day's figures, and in what the activity contributes
     * beside them.
     */
    void enter(ActivityState state, Line line, int sign, Contributions contributions) {
        int day = line.day();
        DayFigures figures = state.day(day);
        PersonDay dayBefore = before.day(day);
        PersonDay dayAfter = after.day(day);
        int came = one(dayAfter.came()) - one(dayBefore.came());

        figures.checkIns += line.checkIn() ? sign : 0;
        figures.checkOuts += line.checkIn() ? 0 : sign;
        figures.persons += came;
        figures.learningMinutes += dayAfter.learningMinutes() - dayBefore.learningMinutes();
        if (Findings.outsideHours(contributions.facts(), line)) {
            figures.countOutside(line.at(), sign);
        }

        contributions.line(line, sign);
        if (figures.headcount == null && !Objects.equals(dayBefore.firstCheckIn(), dayAfter.firstCheckIn())) {
            contributions.visit(dayBefore, -1);
            contributions.visit(dayAfter, 1);
        }
        if (came != 0) {
            contributions.presence(person, day, came);
            contributions.phase(day, before, after);
        }
        state.people += one(after.came()) - one(before.came());
        state.inside += one(after.inside()) - one(before.inside());
        state.tidy(day);
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
