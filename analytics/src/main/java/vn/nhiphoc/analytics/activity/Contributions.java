package vn.nhiphoc.analytics.activity;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.people.PersonKey;
import vn.nhiphoc.analytics.people.Presences;
import vn.nhiphoc.analytics.people.Whereabouts;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Days;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.Deltas;
import vn.nhiphoc.analytics.tally.Measure;

/**
 * What an activity with given facts, in a campaign with given dates, adds to the cells of its unit; {@code sign} −1
 * takes it away again. An activity that is not planned yet adds nothing; a cancelled one only that it is cancelled. A
 * campaign without dates has no phases, so no totals.
 */
record Contributions(
        @Nullable ActivityFacts facts, @Nullable CampaignDates dates, Deltas deltas, Presences presences) {

    private boolean counts() {
        return facts != null && !facts.cancelled();
    }

    /** That it stands on its first day; its part of the totals is {@link #planTotals}. */
    void plan(int sign) {
        if (facts != null) {
            String campaign = facts.campaign();
            Cell cell = Cell.day(
                    campaign,
                    facts.unit(),
                    facts.type(),
                    Days.dayOf(facts.details().startsAt()));
            stages(cell, sign);
            planTotals(sign);
        }
    }

    void planTotals(int sign) {
        if (facts == null || dates == null) {
            return;
        }
        int first = Days.dayOf(facts.details().startsAt());
        int last = Days.dayOf(facts.details().endsAt());
        stages(total(facts, dates.phaseOf(first)), sign);
        for (Phase phase : Phase.values()) {
            if (counts() && dates.touches(phase, first, last)) {
                deltas.addSupported(total(facts, phase), Measure.Of.ACTIVE, sign, sign);
            }
        }
    }

    private void stages(Cell cell, int sign) {
        if (facts == null) {
            return;
        }
        deltas.addSupported(cell, facts.cancelled() ? Measure.Of.CANCELLED : Measure.Of.PLANNED, sign, sign);
        if (!facts.cancelled() && facts.status() != Status.PLANNED) {
            deltas.add(cell, Measure.Of.OPENED, sign);
        }
        if (!facts.cancelled() && facts.status() == Status.CLOSED) {
            deltas.add(cell, Measure.Of.CLOSED, sign);
        }
    }

    /** A day's figures in the cell of the day and of its phase. */
    void day(int day, long[] figures, int sign) {
        if (facts != null && counts()) {
            deltas.addAll(Cell.day(facts.campaign(), facts.unit(), facts.type(), day), figures, sign);
            dayTotals(day, figures, sign);
        }
    }

    /** The phase counts each person once, see {@link #phases}; everything else adds up over days. */
    void dayTotals(int day, long[] figures, int sign) {
        if (facts != null && counts() && dates != null) {
            long[] additive = figures.clone();
            additive[Measure.Of.PERSON_ACTIVITIES] = 0;
            deltas.addAll(total(facts, dates.phaseOf(day)), additive, sign);
        }
    }

    /** A headcount's visits, at its minute. */
    void headcount(@Nullable Headcount headcount, int sign) {
        if (facts == null || !counts() || headcount == null) {
            return;
        }
        for (Headcount.Count count : headcount.counts()) {
            visits(headcount.at(), count.audience(), count.flags(), sign * count.visits(), sign);
        }
    }

    /** A person's visit of a day, where the first check-in stands; there is none where a headcount stands. */
    void visit(PersonDay day, int sign) {
        Line first = day.firstCheckIn();
        if (counts() && first != null) {
            visits(first.at(), first.audience(), first.flags(), sign, 0);
        }
    }

    private void visits(long at, byte audience, byte flags, long visits, int support) {
        if (facts == null) {
            return;
        }
        deltas.addSupported(minute(facts, at, audience), Measure.VISITS, visits, support);
        deltas.addSupported(audience(facts, at, audience, flags), Measure.VISITS, visits, support);
    }

    /** A check-in or check-out at its own minute. */
    void line(Line line, int sign) {
        if (facts == null || !counts()) {
            return;
        }
        int measure = line.checkIn() ? Measure.CHECK_INS : Measure.CHECK_OUTS;
        deltas.addSupported(minute(facts, line.at(), line.audience()), measure, sign, sign);
        if (line.checkIn()) {
            Cell cell = audience(facts, line.at(), line.audience(), line.flags());
            deltas.addSupported(cell, Measure.CHECK_INS, sign, sign);
        }
    }

    /** That a person was there on a day. */
    void presence(String person, int day, int sign) {
        if (facts != null && counts()) {
            presences.add(
                    new PersonKey(facts.campaign(), person), new Whereabouts(facts.unit(), facts.type(), day), sign);
        }
    }

    /** The person-activity of each phase in which a person came. */
    void phases(PersonLines lines, int sign) {
        if (facts == null || !counts() || dates == null) {
            return;
        }
        for (Phase phase : Phase.values()) {
            if (lines.cameBetween(dates.firstOf(phase), dates.endOf(phase))) {
                deltas.add(total(facts, phase), Measure.Of.PERSON_ACTIVITIES, sign);
            }
        }
    }

    /** The same where only lines of that day came or went: in no other phase does anything change. */
    void phase(int day, PersonLines before, PersonLines after) {
        if (facts == null || !counts() || dates == null) {
            return;
        }
        Phase phase = dates.phaseOf(day);
        int first = dates.firstOf(phase);
        int end = dates.endOf(phase);
        int change = (after.cameBetween(first, end) ? 1 : 0) - (before.cameBetween(first, end) ? 1 : 0);
        deltas.add(total(facts, phase), Measure.Of.PERSON_ACTIVITIES, change);
    }

    private static Cell total(ActivityFacts facts, Phase phase) {
        return Cell.total(facts.campaign(), facts.unit(), facts.type(), phase);
    }

    private static Cell minute(ActivityFacts facts, long at, byte audience) {
        int day = Days.dayOf(at);
        return Cell.minute(facts.campaign(), facts.unit(), facts.type(), day, Days.minuteOfDay(at), audience);
    }

    private static Cell audience(ActivityFacts facts, long at, byte audience, byte flags) {
        return Cell.audience(facts.campaign(), facts.unit(), facts.type(), Days.dayOf(at), audience, flags);
    }
}
