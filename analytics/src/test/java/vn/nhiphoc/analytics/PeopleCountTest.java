package vn.nhiphoc.analytics;

import static vn.nhiphoc.analytics.rows.Table.PEOPLE;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_TOTAL;
import static vn.nhiphoc.analytics.scenario.Counted.given;
import static vn.nhiphoc.analytics.scenario.Facts.HN;
import static vn.nhiphoc.analytics.scenario.Facts.campaign;
import static vn.nhiphoc.analytics.scenario.Facts.cancelled;
import static vn.nhiphoc.analytics.scenario.Facts.day;
import static vn.nhiphoc.analytics.scenario.Facts.headcount;
import static vn.nhiphoc.analytics.scenario.Facts.in;
import static vn.nhiphoc.analytics.scenario.Facts.moved;
import static vn.nhiphoc.analytics.scenario.Facts.out;
import static vn.nhiphoc.analytics.scenario.Facts.planned;
import static vn.nhiphoc.analytics.scenario.Facts.unit;
import static vn.nhiphoc.analytics.scenario.Facts.voided;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.shared.Event;

/** "people" and "person-activities" of the contract. */
class PeopleCountTest {
    private static final Event TALK = planned("a", "school", "talk", "02T08:00", "02T10:00");
    private static final Event CONTEST = planned("b", "ward", "contest", "02T08:00", "02T10:00");

    @Test
    void countsAPersonOnceInEveryScopeAbove() throws Exception {
        given(
                        TALK,
                        CONTEST,
                        in("a", "1", "p", "02T08:00"),
                        in("b", "1", "p", "02T09:00"),
                        in("b", "2", "q", "03T09:00"))
                .with(PEOPLE, "people", 1L, HN, "unit", "school", "talk", day(2), "")
                .with(PEOPLE, "people", 1L, HN, "subtree", "ward", "", day(2), "")
                .with(PEOPLE, "people", 2L, HN, "subtree", "ward", "", 0L, "week")
                .with(PEOPLE, "people", 2L, HN, "subtree", "city", "contest", 0L, "week")
                .with(PEOPLE, "people", 2L, HN, "subtree", "city", "", 0L, "week")
                .with(PEOPLE, "people", 2L, HN, "unit", "ward", "", 0L, "week")
                .with(PEOPLE, "people", 1L, HN, "unit", "ward", "", day(3), "")
                .with(PEOPLE, "people", null, HN, "unit", "city", "", 0L, "week");
    }

    @Test
    void countsAPersonOfTwoActivitiesOnceAsPeopleAndTwiceAsPersonActivities() throws Exception {
        given(
                        CONTEST,
                        planned("c", "ward", "contest", "02T08:00", "02T10:00"),
                        in("b", "1", "p", "02T08:00"),
                        in("b", "2", "p", "03T08:00"),
                        in("c", "1", "p", "02T09:00"))
                .with(UNIT_ACTIVITY_DAY, "people", 1L, HN, "ward", "contest", day(2))
                .with(UNIT_ACTIVITY_DAY, "person_activities", 2L, HN, "ward", "contest", day(2))
                .with(UNIT_ACTIVITY_TOTAL, "people", 1L, HN, "ward", "contest", "week")
                .with(UNIT_ACTIVITY_TOTAL, "person_activities", 2L, HN, "ward", "contest", "week");
    }

    @Test
    void keepsPeopleBesideAHeadcount() throws Exception {
        given(CONTEST, in("b", "1", "p", "02T08:00"), headcount("b", "02T09:00", 80))
                .with(UNIT_ACTIVITY_DAY, "people", 1L, HN, "ward", "contest", day(2))
                .with(PEOPLE, "people", 1L, HN, "subtree", "city", "", day(2), "");
    }

    @Test
    void knowsNobodyByACheckOutOrAHeadcount() throws Exception {
        given(CONTEST, out("b", "1", "p", "02T08:00"), headcount("b", "02T09:00", 80))
                .without(PEOPLE);
    }

    @Test
    void forgetsAPersonWhoseOnlyCheckInIsVoided() throws Exception {
        given(CONTEST, in("b", "1", "p", "02T08:00"), voided("b", "1", "p", "02T08:00"))
                .without(PEOPLE);
    }

    @Test
    void keepsAPersonWhoCameToAnotherActivityToo() throws Exception {
        given(TALK, CONTEST, in("a", "1", "p", "02T08:00"), in("b", "1", "p", "02T08:00"), cancelled("b"))
                .with(PEOPLE, "people", 1L, HN, "subtree", "ward", "", day(2), "")
                .with(PEOPLE, "people", null, HN, "unit", "ward", "", day(2), "")
                .with(PEOPLE, "people", null, HN, "subtree", "city", "contest", day(2), "");
    }

    @Test
    void movesPeopleWithTheirActivity() throws Exception {
        given(TALK, in("a", "1", "p", "02T08:00"), moved("a", "other"))
                .with(PEOPLE, "people", 1L, HN, "unit", "other", "talk", day(2), "")
                .with(PEOPLE, "people", null, HN, "unit", "school", "talk", day(2), "")
                .with(PEOPLE, "people", null, HN, "subtree", "ward", "", 0L, "week")
                .with(PEOPLE, "people", 1L, HN, "subtree", "city", "", 0L, "week");
    }

    @Test
    void movesPeopleWhenTheirUnitGetsAnotherParent() throws Exception {
        given(TALK, in("a", "1", "p", "02T08:00"), unit("school", "other"), in("a", "2", "q", "03T08:00"))
                .with(PEOPLE, "people", 2L, HN, "subtree", "other", "", 0L, "week")
                .with(PEOPLE, "people", null, HN, "subtree", "ward", "", 0L, "week")
                .with(PEOPLE, "people", 2L, HN, "unit", "school", "", 0L, "week")
                .with(PEOPLE, "people", 2L, HN, "subtree", "city", "", 0L, "week");
    }

    @Test
    void movesPeopleWhenAUnitAboveTheirsGetsAnotherParent() throws Exception {
        given(TALK, in("a", "1", "p", "02T08:00"), unit("ward", null))
                .with(PEOPLE, "people", null, HN, "subtree", "city", "", 0L, "week")
                .with(PEOPLE, "people", 1L, HN, "subtree", "ward", "", 0L, "week");
    }

    @Test
    void countsPeopleOfEachPhaseAndMovesThemWithItsDates() throws Exception {
        given(TALK, in("a", "1", "p", "02T08:00"), in("a", "2", "p", "09T08:00"), campaign(3, 9))
                .with(PEOPLE, "people", 1L, HN, "subtree", "city", "", 0L, "before")
                .with(PEOPLE, "people", 1L, HN, "subtree", "city", "", 0L, "week")
                .with(PEOPLE, "people", null, HN, "subtree", "city", "", 0L, "after")
                .with(UNIT_ACTIVITY_TOTAL, "people", 1L, HN, "school", "talk", "before")
                .with(UNIT_ACTIVITY_TOTAL, "people", 1L, HN, "school", "talk", "week");
    }

    @Test
    void saysOfEachDayWhereItStandsToTheWeekAlsoWhenThatIsMoved() throws Exception {
        Event[] facts = {TALK, in("a", "1", "p", "02T08:00"), in("a", "2", "p", "09T08:00")};
        given(facts)
                .with(UNIT_ACTIVITY_DAY, "campaign_day", 9L, HN, "school", "talk", day(9))
                .with(UNIT_ACTIVITY_DAY, "phase", "after", HN, "school", "talk", day(9))
                .with(PEOPLE, "in_phase", "after", HN, "subtree", "city", "", day(9), "");
        given(facts[0], facts[1], facts[2], campaign(3, 9))
                .with(UNIT_ACTIVITY_DAY, "campaign_day", 0L, HN, "school", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "phase", "before", HN, "school", "talk", day(2))
                .with(PEOPLE, "in_phase", "before", HN, "subtree", "city", "", day(2), "")
                .with(UNIT_ACTIVITY_DAY, "campaign_day", 7L, HN, "school", "talk", day(9))
                .with(UNIT_ACTIVITY_DAY, "phase", "week", HN, "school", "talk", day(9))
                .with(PEOPLE, "in_phase", "week", HN, "subtree", "city", "", day(9), "")
                .with(PEOPLE, "in_phase", "week", HN, "subtree", "city", "", 0L, "week");
    }

    @Test
    void datesDaysOnWhichNobodyCheckedInAnewToo() throws Exception {
        given(TALK, campaign(3, 9))
                .with(UNIT_ACTIVITY_DAY, "campaign_day", 0L, HN, "school", "talk", day(2))
                .with(UNIT_ACTIVITY_DAY, "phase", "before", HN, "school", "talk", day(2));
    }
}
