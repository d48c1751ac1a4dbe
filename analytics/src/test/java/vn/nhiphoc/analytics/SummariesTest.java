package vn.nhiphoc.analytics;

import static vn.nhiphoc.analytics.rows.Table.FINDINGS;
import static vn.nhiphoc.analytics.rows.Table.PARKED_EVENTS;
import static vn.nhiphoc.analytics.rows.Table.SUMMARIES;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.analytics.rows.Table.UNIT_ACTIVITY_TOTAL;
import static vn.nhiphoc.analytics.scenario.Facts.HN;
import static vn.nhiphoc.analytics.scenario.Facts.campaign;
import static vn.nhiphoc.analytics.scenario.Facts.cancelled;
import static vn.nhiphoc.analytics.scenario.Facts.day;
import static vn.nhiphoc.analytics.scenario.Facts.headcount;
import static vn.nhiphoc.analytics.scenario.Facts.in;
import static vn.nhiphoc.analytics.scenario.Facts.moved;
import static vn.nhiphoc.analytics.scenario.Facts.out;
import static vn.nhiphoc.analytics.scenario.Facts.planned;
import static vn.nhiphoc.analytics.scenario.Facts.reinstated;
import static vn.nhiphoc.analytics.scenario.Facts.summary;
import static vn.nhiphoc.analytics.scenario.Facts.summaryVoided;
import static vn.nhiphoc.analytics.scenario.Facts.time;
import static vn.nhiphoc.analytics.scenario.Facts.voided;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.scenario.Counted;

class SummariesTest {

    private static final Event TALK = planned("a", "ward", "talk", "02T08:00", "02T10:00");
    private static final String DISPLACED = "summary_displaced";

    @Test
    void aDaysSummariesAddUpAndCountInTheirPhase() throws Exception {
        ofDay(
                        Counted.given(
                                summary("s1", "ward", "talk", 2, 120L),
                                summary("s2", "ward", "talk", 2, 30L),
                                summary("s3", "ward", "talk", 2, null),
                                summary("s4", "ward", "talk", 9, 7L)),
                        2,
                        150L,
                        2L)
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 150L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 7L, HN, "ward", "talk", "after")
                .with(SUMMARIES, "lines", 3L, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "visits", 150L, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "activities", 6L, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "people", null, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "displaced", false, HN, "ward", "talk", day(2))
                .without(FINDINGS);
    }

    @Test
    void whatKnowsNoVisitsIsNoFigure() throws Exception {
        Counted.given(summary("s1", "ward", "talk", 2, null), summary("s2", "ward", "talk", 0, null))
                .with(SUMMARIES, "visits", null, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "activities", 2L, HN, "ward", "talk", 0L)
                .with(SUMMARIES, "displaced", false, HN, "ward", "talk", 0L)
                .without(UNIT_ACTIVITY_DAY)
                .without(UNIT_ACTIVITY_TOTAL);
    }

    @Test
    void aReportedZeroIsAFigure() throws Exception {
        ofDay(Counted.given(summary("s1", "ward", "talk", 2, 0L)), 2, 0L, 1L);
    }

    @Test
    void aDaysSummaryIsDisplacedByACheckInOrAHeadcountAndComesBack() throws Exception {
        Event sum = summary("s1", "ward", "talk", 2, 120L);
        Event checkIn = in("a", "k1", "an", "02T08:00");
        isDisplaced(Counted.given(TALK, sum, checkIn));
        isDisplaced(Counted.given(TALK, sum, headcount("a", "02T09:00", 40)));
        isDisplaced(Counted.given(TALK, sum, checkIn, cancelled("a"), reinstated("a")));
        stands(Counted.given(TALK, sum, checkIn, voided("a", "k1", "an", "02T08:00")));
        stands(Counted.given(TALK, sum, headcount("a", "02T09:00", 40), headcount("a", "02T09:00")));
        stands(Counted.given(TALK, sum, checkIn, cancelled("a")));
        stands(Counted.given(TALK, sum, checkIn, moved("a", "other")));
        stands(Counted.given(TALK, sum, in("a", "k1", "an", "03T08:00")));
        stands(Counted.given(TALK, sum, out("a", "k1", "an", "02T08:00")));
    }

    @Test
    void aWeeksSummaryStandsInItsPhaseOnly() throws Exception {
        Counted.given(TALK, in("a", "k1", "an", "08T08:00"), summary("s1", "ward", "talk", 0, 500L))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 500L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_TOTAL, "summaries", 1L, HN, "ward", "talk", "week")
                .with(UNIT_ACTIVITY_DAY, "summaries", 0L, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "displaced", false, HN, "ward", "talk", 0L);
    }

    @Test
    void aWeeksSummaryIsDisplacedByAnythingFinerInsideTheWeek() throws Exception {
        Event week = summary("w", "ward", "talk", 0, 500L);
        weekIsDisplaced(Counted.given(TALK, week, in("a", "k1", "an", "06T08:00")), 6, 0L);
        weekIsDisplaced(Counted.given(week, summary("s1", "ward", "talk", 3, 20L)), 3, 20L);
        weekStands(Counted.given(week, summary("s1", "ward", "talk", 3, null)));
        weekStands(Counted.given(week, summary("s1", "ward", "talk", 8, 20L)));
        weekStands(Counted.given(week, summary("s1", "other", "talk", 3, 20L), summary("s2", "ward", "poem", 3, 2L)));
        weekStands(Counted.given(week, summary("s1", "ward", "talk", 3, 20L), summaryVoided("s1", "ward", "talk", 3)));
    }

    @Test
    void otherDatesMoveWhatIsSummedUp() throws Exception {
        Event week = summary("w", "ward", "talk", 0, 500L);
        Event of3 = summary("s", "ward", "talk", 3, 20L);
        Counted.given(week, of3, campaign(4, 9))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 20L, HN, "ward", "talk", "before")
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 500L, HN, "ward", "talk", "week")
                .with(SUMMARIES, "displaced", false, HN, "ward", "talk", 0L)
                .without(FINDINGS);
        weekIsDisplaced(Counted.given(campaign(4, 9), week, of3, campaign(1, 7)), 3, 20L);
    }

    @Test
    void aSummaryThatWasTakenBackLeavesNothing() throws Exception {
        Counted.given(
                        summary("s1", "ward", "talk", 2, 5L),
                        summaryVoided("s1", "ward", "talk", 2),
                        summary("w", "ward", "talk", 0, 5L),
                        summaryVoided("w", "ward", "talk", 0))
                .without(SUMMARIES)
                .without(UNIT_ACTIVITY_DAY)
                .without(UNIT_ACTIVITY_TOTAL)
                .without(PARKED_EVENTS);
    }

    @Test
    void whatDoesNotFollowIsParked() throws Exception {
        Counted.given(
                        summaryVoided("s0", "ward", "talk", 2),
                        summary("s1", "ward", "talk", 2, 5L),
                        summary("s1", "ward", "talk", 2, 5L),
                        summaryVoided("s1", "ward", "talk", 3))
                .withRows(PARKED_EVENTS, 3)
                .with(SUMMARIES, "visits", 5L, HN, "ward", "talk", day(2));
    }

    private static Counted ofDay(Counted counted, int day, Long visits, Long summaries) {
        return counted.with(UNIT_ACTIVITY_DAY, "visits_by_summary", visits, HN, "ward", "talk", day(day))
                .with(UNIT_ACTIVITY_DAY, "summaries", summaries, HN, "ward", "talk", day(day));
    }

    private static void stands(Counted counted) {
        ofDay(counted, 2, 120L, 1L)
                .with(SUMMARIES, "displaced", false, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 120L, HN, "ward", "talk", "week")
                .with(FINDINGS, "detail", null, HN, "summary ward talk", day(2), DISPLACED);
    }

    private static void isDisplaced(Counted counted) {
        ofDay(counted, 2, 0L, 0L)
                .with(SUMMARIES, "displaced", true, HN, "ward", "talk", day(2))
                .with(SUMMARIES, "visits", 120L, HN, "ward", "talk", day(2))
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 0L, HN, "ward", "talk", "week")
                .with(FINDINGS, "detail", "summaries=1 visits=120", HN, "summary ward talk", day(2), DISPLACED)
                .with(FINDINGS, "unit_id", "ward", HN, "summary ward talk", day(2), DISPLACED)
                .with(FINDINGS, "since", time("02T00:00").toEpochMilli(), HN, "summary ward talk", day(2), DISPLACED);
    }

    private static void weekStands(Counted counted) {
        counted.with(SUMMARIES, "displaced", false, HN, "ward", "talk", 0L)
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", 500L, HN, "ward", "talk", "week")
                .without(FINDINGS);
    }

    private static void weekIsDisplaced(Counted counted, int since, Long visits) {
        counted.with(SUMMARIES, "displaced", true, HN, "ward", "talk", 0L)
                .with(UNIT_ACTIVITY_TOTAL, "visits_by_summary", visits, HN, "ward", "talk", "week")
                .with(
                        FINDINGS,
                        "since",
                        time(String.format("%02dT00:00", since)).toEpochMilli(),
                        HN,
                        "summary ward talk",
                        0L,
                        DISPLACED);
    }
}
