package vn.nhiphoc.analytics;

import static vn.nhiphoc.analytics.rows.Table.ACTIVITIES;
import static vn.nhiphoc.analytics.rows.Table.FINDINGS;
import static vn.nhiphoc.analytics.rows.Table.OUTCOMES;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_TOTAL;
import static vn.nhiphoc.analytics.scenario.Counted.given;
import static vn.nhiphoc.analytics.scenario.Facts.HN;
import static vn.nhiphoc.analytics.scenario.Facts.cancelled;
import static vn.nhiphoc.analytics.scenario.Facts.changed;
import static vn.nhiphoc.analytics.scenario.Facts.closed;
import static vn.nhiphoc.analytics.scenario.Facts.day;
import static vn.nhiphoc.analytics.scenario.Facts.headcount;
import static vn.nhiphoc.analytics.scenario.Facts.in;
import static vn.nhiphoc.analytics.scenario.Facts.moved;
import static vn.nhiphoc.analytics.scenario.Facts.opened;
import static vn.nhiphoc.analytics.scenario.Facts.out;
import static vn.nhiphoc.analytics.scenario.Facts.outcome;
import static vn.nhiphoc.analytics.scenario.Facts.planned;
import static vn.nhiphoc.analytics.scenario.Facts.reinstated;
import static vn.nhiphoc.analytics.scenario.Facts.time;
import static vn.nhiphoc.analytics.scenario.Facts.voided;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.shared.Event;

/** Activities by stage and phase, learning minutes, who is present, findings and outcomes. */
class ActivitiesTest {
    private static final Event CLASS = planned("a", "ward", "talk", "02T08:00", "02T10:00");

    @Test
    void countsActivitiesOnTheirFirstDayByStage() throws Exception {
        given(
                        CLASS,
                        planned("b", "ward", "talk", "02T23:00", "03T01:00"),
                        planned("c", "ward", "talk", "02T08:00", "02T09:00"),
                        opened("a", "02T08:00"),
                        opened("b", "02T23:00"),
                        closed("b", "03T01:00"),
                        cancelled("c"))
                .with(UNIT_ACTIVITY_DAY, "activities_planned", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_opened", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_closed", 1L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_cancelled", 1L, HN, "ward", "talk", day(2))
                .withRows(UNIT_ACTIVITY_DAY, 1);
    }

    @Test
    void countsAnActivityAsActiveInEachPhaseThatItTouches() throws Exception {
        given(planned("a", "ward", "talk", "01T08:00", "09T10:00"))
                .with(UNIT_ACTIVITY_TOTAL, "activities_active", 1L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "activities_planned", 1L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "activities_active", 1L, HN, "ward", "talk", "after")
                .with(UNIT_ACTIVITY_TOTAL, "activities_planned", 0L, HN, "ward", "talk", "after")
                .withRows(UNIT_ACTIVITY_TOTAL, 2);
    }

    @Test
    void movesItsDayWithItsHoursButNotWhatWasCounted() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), changed("a", "08T08:00", "08T10:00"))
                .with(UNIT_ACTIVITY_DAY, "activities_planned", 0L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 1L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_planned", 1L, HN, "ward", "talk", day(8))
                .with(UNIT_ACTIVITY_TOTAL, "activities_planned", 1L, HN, "ward", "talk", "after")
                .with(UNIT_ACTIVITY_TOTAL, "activities_active", 0L, HN, "ward", "talk", "week");
    }

    @Test
    void comesBackInTheStateThatItHadBefore() throws Exception {
        given(CLASS, opened("a", "02T08:00"), cancelled("a"), reinstated("a"))
                .with(ACTIVITIES, "status", "open", HN, "a")
                .with(ACTIVITIES, "opened_at", time("02T08:00").toEpochMilli(), HN, "a")
                .with(UNIT_ACTIVITY_DAY, "activities_opened", 1L, HN, "ward", "talk", day(2));
    }

    @Test
    void learnsFromTheFirstCheckInToTheLastCheckOutOfADay() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:00:30"),
                        out("a", "2", "p", "02T08:30"),
                        in("a", "3", "p", "02T08:40"),
                        out("a", "4", "p", "02T09:00"),
                        in("a", "5", "q", "02T23:00"),
                        out("a", "6", "q", "03T01:00"),
                        out("a", "7", "r", "02T07:00"),
                        in("a", "8", "r", "02T08:00"))
                .with(UNIT_ACTIVITY_DAY, "learning_minutes", 59L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "learning_minutes", 0L, HN, "ward", "talk", day(3))
                .with(UNIT_ACTIVITY_TOTAL, "learning_minutes", 59L, HN, "ward", "talk", "week");
    }

    @Test
    void seesAsPresentWhoCameAndHasNotLeft() throws Exception {
        Event[] lines = {
            CLASS,
            opened("a", "02T08:00"),
            in("a", "1", "p", "02T08:00"),
            in("a", "2", "q", "02T08:00"),
            out("a", "3", "q", "02T09:00"),
            in("a", "4", "r", "02T09:00"),
            out("a", "5", "r", "02T09:00"),
            in("a", "6", "s", "02T08:00"),
            out("a", "7", "s", "02T09:00"),
            voided("a", "7", "s", "02T09:00")
        };
        given(lines).with(ACTIVITIES, "present", 2L, HN, "a").with(ACTIVITIES, "people", 4L, HN, "a");
    }

    @Test
    void seesNobodyPresentOnceItIsClosedOrCancelled() throws Exception {
        given(
                        CLASS,
                        planned("b", "ward", "talk", "02T08:00", "02T10:00"),
                        opened("a", "02T08:00"),
                        opened("b", "02T08:00"),
                        in("a", "1", "p", "02T08:00"),
                        in("b", "1", "p", "02T08:00"),
                        closed("a", "02T10:00"),
                        cancelled("b"))
                .with(ACTIVITIES, "present", 0L, HN, "a")
                .with(ACTIVITIES, "present", 0L, HN, "b");
    }

    @Test
    void findsCheckInsOutsideItsHours() throws Exception {
        given(CLASS, in("a", "1", "p", "02T07:59"), in("a", "2", "p", "02T10:00"), in("a", "3", "q", "02T12:00"))
                .with(FINDINGS, "detail", "check_ins=2", HN, "a", day(2), "check_ins_outside_hours")
                .with(FINDINGS, "since", time("02T07:59").toEpochMilli(), HN, "a", day(2), "check_ins_outside_hours");
    }

    @Test
    void findsNothingOnceHoursAndLinesFit() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T07:00"),
                        in("a", "2", "q", "02T12:00"),
                        changed("a", "02T07:00", "02T10:00"),
                        voided("a", "2", "q", "02T12:00"))
                .without(FINDINGS);
    }

    @Test
    void findsAHeadcountFarFromItsCheckIns() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), headcount("a", "02T09:00", 12))
                .with(FINDINGS, "detail", "headcount=12 people=1", HN, "a", day(2), "headcount_far_from_check_ins");
        given(CLASS, in("a", "1", "p", "02T08:00"), headcount("a", "02T09:00", 11))
                .without(FINDINGS);
        given(CLASS, headcount("a", "02T09:00", 100)).without(FINDINGS);
    }

    @Test
    void hidesFindingsAndOutcomesOfACancelledActivity() throws Exception {
        given(CLASS, in("a", "1", "p", "02T07:00"), outcome("a", "money", 5.0), cancelled("a"))
                .without(FINDINGS)
                .without(OUTCOMES);
    }

    @Test
    void showsTheLastOutcomeOfACodeAndTakesItAlong() throws Exception {
        given(
                        CLASS,
                        outcome("a", "money", 5.0),
                        outcome("a", "money", 6.0),
                        outcome("a", "books", 3.0),
                        outcome("a", "books", null),
                        moved("a", "other"))
                .with(OUTCOMES, "quantity", 6.0, HN, "activity/a", "money")
                .with(OUTCOMES, "unit_id", "other", HN, "activity/a", "money")
                .withRows(OUTCOMES, 1);
    }
}
