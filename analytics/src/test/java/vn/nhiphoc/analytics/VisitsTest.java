package vn.nhiphoc.analytics;

import static vn.nhiphoc.analytics.rows.Table.ACTIVITIES;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_MINUTE;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_TOTAL;
import static vn.nhiphoc.analytics.rows.Table.UNIT_AUDIENCE_DAY;
import static vn.nhiphoc.analytics.scenario.Counted.given;
import static vn.nhiphoc.analytics.scenario.Facts.DISADVANTAGED;
import static vn.nhiphoc.analytics.scenario.Facts.HN;
import static vn.nhiphoc.analytics.scenario.Facts.NONE;
import static vn.nhiphoc.analytics.scenario.Facts.campaign;
import static vn.nhiphoc.analytics.scenario.Facts.cancelled;
import static vn.nhiphoc.analytics.scenario.Facts.day;
import static vn.nhiphoc.analytics.scenario.Facts.headcount;
import static vn.nhiphoc.analytics.scenario.Facts.in;
import static vn.nhiphoc.analytics.scenario.Facts.moved;
import static vn.nhiphoc.analytics.scenario.Facts.out;
import static vn.nhiphoc.analytics.scenario.Facts.planned;
import static vn.nhiphoc.analytics.scenario.Facts.reinstated;
import static vn.nhiphoc.analytics.scenario.Facts.retyped;
import static vn.nhiphoc.analytics.scenario.Facts.time;
import static vn.nhiphoc.analytics.scenario.Facts.voided;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Event;

/** "visits", "check_ins", "check_outs" and "headcount" of the contract. */
class VisitsTest {
    private static final Event CLASS = planned("a", "ward", "talk", "02T08:00", "02T10:00");

    @Test
    void countsOneVisitForEachPersonAndDay() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:00"),
                        in("a", "2", "p", "02T09:00"),
                        in("a", "3", "q", "02T09:00"),
                        in("a", "4", "p", "03T09:00"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "check_ins", 3L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 1L, HN, "ward", "talk", day(3))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_check_in", 3L, HN, "ward", "talk", "week")
                .with(ACTIVITIES, "visits", 3L, HN, "a")
                .with(ACTIVITIES, "check_ins", 4L, HN, "a");
    }

    @Test
    void placesAVisitAtTheFirstCheckInOfTheDay() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:30", Audience.TEACHER, NONE),
                        in("a", "2", "p", "02T08:10", Audience.WORKER, DISADVANTAGED))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 1L, minute("worker", "02T08:10"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 0L, minute("teacher", "02T08:30"))
                .with(UNIT_ACTIVITY_MINUTE, "check_ins", 1L, minute("teacher", "02T08:30"))
                .with(UNIT_AUDIENCE_DAY, "visits", 1L, HN, "ward", "talk", day(2), "worker", 1L, 0L)
                .with(UNIT_AUDIENCE_DAY, "visits", 0L, HN, "ward", "talk", day(2), "teacher", 0L, 0L)
                .with(UNIT_AUDIENCE_DAY, "check_ins", 1L, HN, "ward", "talk", day(2), "teacher", 0L, 0L);
    }

    @Test
    void takesTheSmallerKeyOfTwoCheckInsAtOneMoment() throws Exception {
        given(
                        CLASS,
                        in("a", "b", "p", "02T08:00", Audience.TEACHER, NONE),
                        in("a", "B", "p", "02T08:00", Audience.WORKER, NONE))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 1L, minute("worker", "02T08:00"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 0L, minute("teacher", "02T08:00"));
    }

    @Test
    void handsTheVisitOnWhenTheFirstCheckInIsVoided() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), in("a", "2", "p", "02T09:00"), voided("a", "1", "p", "02T08:00"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 1L, minute("resident", "02T09:00"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", null, minute("resident", "02T08:00"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 1L, HN, "ward", "talk", day(2));
    }

    @Test
    void leavesNothingOfWhatWasVoided() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "03T08:00"),
                        out("a", "2", "p", "03T09:00"),
                        voided("a", "1", "p", "03T08:00"),
                        voided("a", "2", "p", "03T09:00"))
                .without(UNIT_ACTIVITY_MINUTE)
                .without(UNIT_AUDIENCE_DAY)
                .withRows(UNIT_ACTIVITY_DAY, 1);
    }

    @Test
    void countsACheckOutAtItsOwnMinuteAndAsSupportOfItsDay() throws Exception {
        given(CLASS, out("a", "1", "p", "03T09:05"))
                .with(UNIT_ACTIVITY_MINUTE, "check_outs", 1L, minute("resident", "03T09:05"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 0L, minute("resident", "03T09:05"))
                .with(UNIT_ACTIVITY_DAY, "evidence", 0L, HN, "ward", "talk", day(3))
                .without(UNIT_AUDIENCE_DAY);
    }

    @Test
    void letsAHeadcountStandInsteadOfCheckIns() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), headcount("a", "02T09:30", 40, 2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_headcount", 42L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 0L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "check_ins", 1L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "evidence", 1L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 42L, minute("resident", "02T09:30"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 0L, minute("resident", "02T08:00"))
                .with(UNIT_AUDIENCE_DAY, "visits", 42L, HN, "ward", "talk", day(2), "resident", -1L, -1L)
                .with(ACTIVITIES, "headcount", 42L, HN, "a")
                .with(ACTIVITIES, "visits", 42L, HN, "a")
                .with(ACTIVITIES, "people", 1L, HN, "a");
    }

    @Test
    void keepsOneHeadcountForEachDayAndTheLastWins() throws Exception {
        given(CLASS, headcount("a", "02T09:00", 40), headcount("a", "02T10:00", 30), headcount("a", "03T09:00", 5))
                .with(UNIT_ACTIVITY_DAY, "visits_by_headcount", 30L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_MINUTE, "visits", null, minute("resident", "02T09:00"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 30L, minute("resident", "02T10:00"))
                .with(ACTIVITIES, "headcount", 35L, HN, "a");
    }

    @Test
    void restoresCheckInsWhenAHeadcountIsTakenBack() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:00"),
                        headcount("a", "02T09:00", 40),
                        headcount("a", "02T09:30"),
                        in("a", "2", "q", "02T08:00"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_headcount", 0L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 2L, minute("resident", "02T08:00"))
                .with(UNIT_ACTIVITY_MINUTE, "visits", null, minute("resident", "02T09:00"))
                .with(ACTIVITIES, "headcount", null, HN, "a");
    }

    @Test
    void showsAHeadcountOfNobody() throws Exception {
        given(CLASS, headcount("a", "03T09:00", 0))
                .with(UNIT_ACTIVITY_DAY, "evidence", 1L, HN, "ward", "talk", day(3))
                .with(UNIT_ACTIVITY_DAY, "visits_by_headcount", 0L, HN, "ward", "talk", day(3))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 0L, minute("resident", "03T09:00"))
                .with(UNIT_AUDIENCE_DAY, "visits", 0L, HN, "ward", "talk", day(3), "resident", -1L, -1L);
    }

    @Test
    void hasNoEvidenceWhereNothingButAPlanStands() throws Exception {
        given(CLASS).with(UNIT_ACTIVITY_DAY, "evidence", 0L, HN, "ward", "talk", day(2));
    }

    @Test
    void movesAllThatWasCountedToTheNewUnitAndType() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:00"),
                        headcount("a", "03T09:00", 7),
                        moved("a", "other"),
                        retyped("a", "contest"),
                        in("a", "2", "q", "02T08:00"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 2L, HN, "other", "contest", day(2))
                .with(UNIT_ACTIVITY_DAY, "visits_by_headcount", 7L, HN, "other", "contest", day(3))
                .withRows(UNIT_ACTIVITY_DAY, 2)
                .withRows(UNIT_ACTIVITY_MINUTE, 2)
                .withRows(UNIT_AUDIENCE_DAY, 2)
                .withRows(UNIT_ACTIVITY_TOTAL, 1);
    }

    @Test
    void countsACancelledActivityNowhereButInItsOwnRow() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), headcount("a", "03T09:00", 7), cancelled("a"))
                .with(UNIT_ACTIVITY_DAY, "activities_cancelled", 1L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "evidence", 0L, HN, "ward", "talk", day(2))
                .withRows(UNIT_ACTIVITY_DAY, 1)
                .without(UNIT_ACTIVITY_MINUTE)
                .without(UNIT_AUDIENCE_DAY)
                .with(ACTIVITIES, "status", "cancelled", HN, "a")
                .with(ACTIVITIES, "visits", 0L, HN, "a")
                .with(ACTIVITIES, "check_ins", 1L, HN, "a")
                .with(ACTIVITIES, "headcount", 7L, HN, "a")
                .with(ACTIVITIES, "people", 1L, HN, "a");
    }

    @Test
    void restoresAllWhenACancelledActivityIsReinstated() throws Exception {
        given(CLASS, in("a", "1", "p", "02T08:00"), cancelled("a"), in("a", "2", "q", "02T08:30"), reinstated("a"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_cancelled", 0L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "activities_planned", 1L, HN, "ward", "talk", day(2));
    }

    @Test
    void movesTotalsWhenTheDatesOfTheCampaignChange() throws Exception {
        given(
                        CLASS,
                        in("a", "1", "p", "02T08:00"),
                        in("a", "2", "p", "04T08:00"),
                        headcount("a", "05T08:00", 9),
                        campaign(3, 4))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_check_in", 1L, HN, "ward", "talk", "before")
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_check_in", 1L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_headcount", 9L, HN, "ward", "talk", "after")
                .with(UNIT_ACTIVITY_TOTAL, "activities_planned", 1L, HN, "ward", "talk", "before")
                .with(UNIT_ACTIVITY_TOTAL, "activities_planned", 0L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "person_activities", 1L, HN, "ward", "talk", "week");
    }

    @Test
    void addsUpTheActivitiesOfAUnitAndType() throws Exception {
        given(
                        CLASS,
                        planned("b", "ward", "talk", "02T08:00", "02T10:00"),
                        in("a", "1", "p", "02T08:00"),
                        in("b", "1", "p", "02T08:00"))
                .with(UNIT_ACTIVITY_DAY, "visits_by_check_in", 2L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_MINUTE, "visits", 2L, minute("resident", "02T08:00"));
    }

    private static Object[] minute(String audience, String at) {
        long day = day(Integer.parseInt(at.substring(0, 2)));
        return new Object[] {HN, day, "ward", "talk", audience, time(at).toEpochMilli()};
    }
}
