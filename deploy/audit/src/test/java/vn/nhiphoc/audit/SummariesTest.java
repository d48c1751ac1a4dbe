package vn.nhiphoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.audit.View.FINDINGS;
import static vn.nhiphoc.audit.View.SUMMARIES;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_TOTAL;

import org.junit.jupiter.api.Test;

/** Contract: a summary stands where nothing finer does. */
class SummariesTest {
    private static final String DAY = "unit_id=school day=2025-10-02";
    private static final String WEEK = "unit_id=school activity_type=talk phase=week";

    private final Log log = Log.ofTheWeek().planned("a", "school", "talk", "03T08:00", "03T10:00");

    @Test
    void aDaysSummariesAddUp() {
        log.summary("s1", "school", "talk", "02", 5L)
                .summary("s2", "school", "talk", "02", 7L)
                .summary("s3", "school", "talk", "02", null);
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, DAY, "visits=12 visits_by_summary=12 visits_by_check_in=0 phase=week")
                .with(UNIT_ACTIVITY_TOTAL, WEEK, "visits=12 visits_by_summary=12 activities_planned=1")
                .with(SUMMARIES, "", "day=2025-10-02 lines=3 visits=12 activities=6 people=NULL displaced=false")
                .without(FINDINGS, "");
    }

    @Test
    void finerEvidenceOfItsDayDisplacesIt() {
        log.summary("s1", "school", "talk", "03", 5L).in("a", "k1", "p1", "03T08:05");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, "day=2025-10-03", "visits=1 visits_by_summary=NULL")
                .with(SUMMARIES, "", "visits=5 displaced=true")
                .with(
                        FINDINGS,
                        "",
                        "day=2025-10-03 code=summary_displaced detail=summaries=1~visits=5 since=2025-10-03 00:00:00.000");
        Recounted.of(log.voided("a", "k1", "p1"))
                .with(UNIT_ACTIVITY_DAY, "day=2025-10-03", "visits=5 visits_by_summary=5")
                .without(FINDINGS, "");
    }

    @Test
    void aWeeksSummaryStandsAloneInItsPhase() {
        log.summary("w", "school", "talk", null, 90L).summary("s9", "school", "talk", "09", 4L);
        Recounted.of(log)
                .with(UNIT_ACTIVITY_TOTAL, WEEK, "visits=90")
                .with(UNIT_ACTIVITY_TOTAL, "phase=after", "visits=4")
                .with(SUMMARIES, "day=NULL", "displaced=false");
        Recounted.of(log.summary("s6", "school", "talk", "06", 3L))
                .with(UNIT_ACTIVITY_TOTAL, WEEK, "visits=3")
                .with(SUMMARIES, "day=NULL", "displaced=true visits=90")
                .with(FINDINGS, "", "day=2025-10-01 since=2025-10-06 00:00:00.000");
        Recounted.of(log.summaryVoided("s6", "school", "talk", "06")).with(UNIT_ACTIVITY_TOTAL, WEEK, "visits=90");
    }

    @Test
    void whatDoesNotFollowCountsNowhere() {
        log.summaryVoided("s1", "school", "talk", "02")
                .summary("s1", "school", "talk", "02", 5L)
                .summary("s1", "school", "talk", "02", 5L);
        assertThat(Recount.of(log.events()).uncounted()).hasSize(2);
    }
}
