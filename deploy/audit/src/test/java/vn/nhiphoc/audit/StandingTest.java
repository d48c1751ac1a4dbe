package vn.nhiphoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.audit.View.ACTIVITIES;
import static vn.nhiphoc.audit.View.FINDINGS;
import static vn.nhiphoc.audit.View.OUTCOMES;
import static vn.nhiphoc.audit.View.PEOPLE;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_MINUTE;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_TOTAL;
import static vn.nhiphoc.audit.View.UNIT_AUDIENCE_DAY;

import org.junit.jupiter.api.Test;

/** Contract: cancelling, moving, retyping, active, findings, and what stands over phases. */
class StandingTest {
    private final Log log = Log.ofTheWeek().planned("a", "school", "talk", "01T08:00", "01T10:00");

    @Test
    void aCancelledActivityIsNoneInTheViewsOfUnits() {
        log.in("a", "k1", "p1", "01T08:05").headcount("a", "01T09:00", 50).outcome("a", """
                {"quantity":3.5,"unit":"cuốn","day":"2025-10-01"}""");
        Recounted.of(log)
                .with(OUTCOMES, "code=books", "activity_id=a quantity=3.5 unit=cuốn day=2025-10-01")
                .with(FINDINGS, "", "code=headcount_far_from_check_ins detail=headcount=50~people=1");
        Recounted.of(log.life("cancelled", "a", "01T11:00"))
                .with(
                        UNIT_ACTIVITY_DAY,
                        "",
                        "activities_planned=0 activities_cancelled=1 visits=NULL check_ins=0 people=0")
                .with(
                        UNIT_ACTIVITY_TOTAL,
                        "",
                        "phase=week activities_cancelled=1 activities_active=0 person_activities=0")
                .without(UNIT_ACTIVITY_MINUTE, "")
                .without(UNIT_AUDIENCE_DAY, "")
                .without(PEOPLE, "")
                .without(OUTCOMES, "")
                .without(FINDINGS, "")
                .with(ACTIVITIES, "", "status=cancelled visits=0 present=0 check_ins=1 headcount=50 people=1");
        Recounted.of(log.life("reinstated", "a", "01T12:00"))
                .with(UNIT_ACTIVITY_DAY, "", "activities_planned=1 activities_cancelled=0 visits=50 people=1")
                .with(OUTCOMES, "code=books", "activity_id=a");
    }

    @Test
    void aMoveAndARetypingTakeEverythingAlong() {
        log.in("a", "k1", "p1", "01T08:05").moved("a", "other").retyped("a", "contest");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, "", "unit_id=other activity_type=contest visits=1 people=1")
                .with(UNIT_ACTIVITY_TOTAL, "", "unit_id=other activity_type=contest visits=1 people=1")
                .with(UNIT_ACTIVITY_MINUTE, "", "unit_id=other activity_type=contest visits=1")
                .without(PEOPLE, "scope_id=school")
                .without(PEOPLE, "scope_id=ward")
                .with(PEOPLE, "scope_kind=subtree scope_id=city activity_type=contest day=NULL", "people=1");
    }

    @Test
    void anActivityStandsOnItsFirstDayAndIsActiveInEachPhaseItTouches() {
        log.planned("b", "ward", "contest", "01T08:00", "09T10:00")
                .changed("b", "30T00:00", "30T01:00")
                .changed("b", "07T08:00", "09T10:00")
                .life("opened", "b", "07T08:00");
        Recounted.of(log)
                .with(
                        UNIT_ACTIVITY_DAY,
                        "unit_id=ward",
                        "day=2025-10-07 activities_planned=1 activities_opened=1 activities_closed=0")
                .with(
                        UNIT_ACTIVITY_TOTAL,
                        "unit_id=ward phase=week",
                        "activities_planned=1 activities_active=1 visits=NULL")
                .with(UNIT_ACTIVITY_TOTAL, "unit_id=ward phase=after", "activities_planned=0 activities_active=1");
    }

    @Test
    void changedDatesOfTheCampaignMoveWhatWasCounted() {
        log.in("a", "k1", "p1", "01T08:05").in("a", "k2", "p1", "02T08:05").in("a", "k3", "p1", "03T08:05");
        Recounted.of(log).with(UNIT_ACTIVITY_TOTAL, "", "phase=week visits=3 people=1 person_activities=1");
        Recounted.of(log.campaign("03", "05"))
                .with(UNIT_ACTIVITY_TOTAL, "phase=before", "visits=2 people=1 person_activities=1 activities_planned=1")
                .with(UNIT_ACTIVITY_TOTAL, "phase=week", "visits=1 people=1 person_activities=1 activities_planned=0")
                .with(UNIT_ACTIVITY_DAY, "day=2025-10-02", "campaign_day=0 phase=before");
    }

    @Test
    void checkInsOutsideTheHoursCountAndAreFound() {
        log.in("a", "k1", "p1", "01T07:59:59.999")
                .in("a", "k2", "p2", "01T10:00:00.001")
                .in("a", "k3", "p3", "01T10:00")
                .out("a", "k4", "p3", "01T11:00");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, "", "visits=3")
                .with(FINDINGS, "", "code=check_ins_outside_hours detail=check_ins=2 since=2025-10-01 07:59:59.999");
    }

    @Test
    void aHeadcountIsFarByMoreThanTenAndMoreThanAFifth() {
        for (int i = 0; i < 40; i++) {
            log.in("a", "k" + i, "p" + i, "01T08:05");
        }
        Recounted.of(log.headcount("a", "01T09:00", 50)).without(FINDINGS, "");
        Recounted.of(log.headcount("a", "01T09:00", 51)).with(FINDINGS, "", "detail=headcount=51~people=40");
        Recounted.of(log.headcount("a", "01T09:00", 30)).without(FINDINGS, "");
        Recounted.of(log.headcount("a", "01T09:00", 29)).with(FINDINGS, "", "detail=headcount=29~people=40");
        for (int i = 40; i < 80; i++) {
            log.in("a", "k" + i, "p" + i, "01T08:05");
        }
        Recounted.of(log.headcount("a", "01T09:00", 100)).without(FINDINGS, "");
        Recounted.of(log.headcount("a", "01T09:00", 101)).with(FINDINGS, "", "detail=headcount=101~people=80");
    }

    @Test
    void whatCannotBeUnderstoodIsToldAndChangesNothing() {
        log.add("activity.teleported", "{}")
                .add("activity.moved", "2", "{\"activityId\":\"a\",\"unitId\":\"other\"}")
                .add("activity.moved", "{\"activityId\":\"a\",\"unitId\":\"other\",\"why\":1}")
                .add("attendance.checked-in", "not json");
        Recount recount = Recount.of(log.events());
        assertThat(recount.uncounted())
                .extracting(Uncounted::reason)
                .hasSize(4)
                .first()
                .isEqualTo("no event is stored as activity.teleported 1");
        assertThat(recount.rows(View.PARKED_EVENTS)).hasSize(4);
        new Recounted(recount).with(ACTIVITIES, "", "unit_id=school");
    }

    @Test
    void whatFollowsFromNoPlanIsToldAndCountsNowhere() {
        log.add("activity.planned", "damaged")
                .headcount("b", "01T09:00", 5)
                .in("b", "k1", "p1", "01T08:05")
                .planned("a", "other", "talk", "01T08:00", "01T10:00");
        Recount recount = Recount.of(log.events());
        assertThat(recount.uncounted()).hasSize(4);
        new Recounted(recount).with(ACTIVITIES, "", "activity_id=a unit_id=school");
    }
}
