package vn.nhiphoc.analytics.activity;

import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.analytics.people.Presences;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Days;
import vn.nhiphoc.analytics.stream.KnownDates;
import vn.nhiphoc.analytics.tally.Deltas;

/**
 * Enters one activity's events, one by one: takes away what the activity contributed where the event bears on it, lets
 * the event change the state, and adds what it contributes now. A line costs the same in an activity of any size; a
 * move, a cancellation or a headcount that comes or goes costs as much as there are lines.
 */
final class Book {
    private static final String NOT_PLANNED = "nothing that can be understood planned its activity";

    private final MapState<String, PersonLines> lines;
    private final KnownDates dates;
    private final Deltas deltas;
    private final Presences presences;
    private final TouchedRows touched;
    private final ChangedDays changed = new ChangedDays();

    Book(
            MapState<String, PersonLines> lines,
            KnownDates dates,
            Deltas deltas,
            Presences presences,
            TouchedRows touched) {
        this.lines = lines;
        this.dates = dates;
        this.deltas = deltas;
        this.presences = presences;
        this.touched = touched;
    }

    /** Enters a line or its void; or says why it does not follow from what is known, and then changes nothing. */
    @Nullable
    String attend(ActivityState state, AttendanceEvent event) throws Exception {
        if (state.facts == null) {
            return NOT_PLANNED;
        }
        String person = event.person().value();
        PersonLines known = lines.get(person);
        PersonLines before = known == null ? PersonLines.NONE : known;
        Line line;
        PersonLines after;
        int sign = 1;
        if (event instanceof CheckedIn in) {
            line = Line.of(in);
            after = before.with(line);
        } else if (event instanceof CheckedOut left) {
            line = Line.of(left);
            after = before.with(line);
        } else {
            line = before.line(event.at().toEpochMilli(), event.key());
            after = line == null ? null : before.without(line);
            sign = -1;
        }
        if (line == null) {
            return "the line that it takes back does not stand";
        } else if (after == null) {
            return "the same line stands already";
        }
        if (after.isEmpty()) {
            lines.remove(person);
        } else {
            lines.put(person, after);
        }
        touched.findings(state, line.day());
        changed.note(line.day(), state.day(line.day()));
        new PersonChange(person, before, after).enter(state, line, sign, contributions(state.facts));
        touched.findings(state, line.day());
        return null;
    }

    /** Enters a fact of the activity itself; or says why it does not follow, and then changes nothing. */
    @Nullable
    String change(ActivityState state, ActivityEvent event) throws Exception {
        settle(state);
        ActivityFacts before = state.facts;
        if (event instanceof ActivityPlanned planned) {
            if (before != null) {
                return "its activity is planned already";
            }
            become(state, null, ActivityFacts.planned(planned));
        } else if (before == null) {
            return NOT_PLANNED;
        } else if (event instanceof HeadcountReported reported) {
            headcount(state, reported);
        } else if (event instanceof ActivityOutcomeReported reported) {
            outcome(state, reported);
        } else {
            become(state, before, before.after(event));
        }
        return null;
    }

    /** Enters what the lines since the last call change in the cells of their days. */
    void settle(ActivityState state) {
        changed.settle(state, contributions(state.facts));
    }

    /** Moves an activity's totals from the phases of the old dates to those of the new. */
    void redate(ActivityState state, @Nullable CampaignDates old, @Nullable CampaignDates now) throws Exception {
        Whole was = new Whole(new Contributions(state.facts, old, deltas, presences), -1);
        Whole is = new Whole(new Contributions(state.facts, now, deltas, presences), 1);
        was.totals(state);
        is.totals(state);
        for (PersonLines person : lines.values()) {
            was.phases(person);
            is.phases(person);
        }
    }

    private void become(ActivityState state, @Nullable ActivityFacts before, ActivityFacts after) throws Exception {
        touched.allFindings(state);
        if (before == null || after.countsElsewhereThan(before)) {
            Whole was = new Whole(contributions(before), -1);
            Whole is = new Whole(contributions(after), 1);
            was.activity(state);
            is.activity(state);
            for (Map.Entry<String, PersonLines> entry : lines.entries()) {
                was.person(state, entry.getKey(), entry.getValue());
                is.person(state, entry.getKey(), entry.getValue());
            }
            touched.allOutcomes(state);
        } else {
            contributions(before).plan(-1);
            contributions(after).plan(1);
        }
        state.facts = after;
        if (before == null || !after.hasHoursOf(before)) {
            findOutsideHours(state, after);
        }
        touched.allFindings(state);
    }

    private void findOutsideHours(ActivityState state, ActivityFacts facts) throws Exception {
        state.days.values().forEach(DayFigures::forgetOutside);
        for (PersonLines person : lines.values()) {
            for (Line line : person.all()) {
                if (Findings.outsideHours(facts, line)) {
                    state.day(line.day()).countOutside(line.at(), 1);
                }
            }
        }
    }

    private void headcount(ActivityState state, HeadcountReported reported) throws Exception {
        int day = Days.dayOf(reported.at());
        DayFigures figures = state.day(day);
        Headcount before = figures.headcount;
        Headcount after = reported.counts().isEmpty() ? null : Headcount.of(reported);
        Contributions contributions = contributions(state.facts);
        touched.findings(state, day);
        contributions.day(day, figures.figures(), -1);
        contributions.headcount(before, -1);
        contributions.headcount(after, 1);
        if ((before == null) != (after == null)) {
            for (PersonLines person : lines.values()) {
                contributions.visit(person.day(day), after == null ? 1 : -1);
            }
        }
        figures.headcount = after;
        contributions.day(day, figures.figures(), 1);
        state.tidy(day);
        touched.findings(state, day);
    }

    private void outcome(ActivityState state, ActivityOutcomeReported reported) {
        String code = reported.code().value();
        Outcome outcome = reported.outcome();
        if (outcome == null) {
            state.outcomes.remove(code);
        } else {
            state.outcomes.put(code, OutcomeFact.of(outcome));
        }
        touched.outcome(code);
    }

    private Contributions contributions(@Nullable ActivityFacts facts) {
        return new Contributions(facts, facts == null ? null : dates.of(facts.campaign()), deltas, presences);
    }
}
