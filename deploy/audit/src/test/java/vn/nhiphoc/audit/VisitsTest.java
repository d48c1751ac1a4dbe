package vn.nhiphoc.audit;

import static vn.nhiphoc.audit.View.ACTIVITIES;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_DAY;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_MINUTE;
import static vn.nhiphoc.audit.View.UNIT_AUDIENCE_DAY;

import org.junit.jupiter.api.Test;

/** Contract: check-in, void, headcount, visits, check_ins and check_outs, learning minutes, present. */
class VisitsTest {
    private static final String SCHOOL = "unit_id=school day=2025-10-01";

    private final Log log = Log.ofTheWeek().planned("a", "school", "talk", "01T08:00", "01T10:00");

    @Test
    void aVisitIsOnePerPersonAndDayAtTheFirstCheckIn() {
        log.line("checked-in", "a", "k1", "p1", "resident", "null", "01T08:05")
                .line("checked-in", "a", "k2", "p1", "teacher", "[\"remote\"]", "01T08:05")
                .line("checked-in", "a", "k3", "p1", "teacher", "[\"remote\"]", "01T08:00:59.999")
                .in("a", "k4", "p2", "01T09:00")
                .in("a", "k5", "p1", "02T09:00");
        Recounted.of(log)
                .with(
                        UNIT_ACTIVITY_DAY,
                        SCHOOL,
                        "visits=2 visits_by_check_in=2 check_ins=4 person_activities=2 people=2")
                .with(UNIT_ACTIVITY_DAY, "unit_id=school day=2025-10-02", "visits=1 campaign_day=2 phase=week")
                .with(UNIT_ACTIVITY_MINUTE, "minute=2025-10-01 08:00:00", "audience=teacher visits=1 check_ins=1")
                .with(UNIT_ACTIVITY_MINUTE, "audience=resident minute=2025-10-01 08:05:00", "visits=0 check_ins=1")
                .with(
                        UNIT_AUDIENCE_DAY,
                        "day=2025-10-01 audience=teacher",
                        "remote=true disadvantaged=false visits=1 check_ins=2")
                .with(UNIT_AUDIENCE_DAY, "day=2025-10-01 audience=resident", "remote=NULL visits=1 check_ins=2")
                .with(ACTIVITIES, "activity_id=a", "visits=3 check_ins=5 people=2 headcount=NULL");
    }

    @Test
    void ofEqualTimesTheSmallerKeyIsFirst() {
        log.line("checked-in", "a", "k2", "p1", "teacher", "[]", "01T08:05")
                .line("checked-in", "a", "k1", "p1", "worker", "[]", "01T08:05");
        Recounted.of(log)
                .with(UNIT_AUDIENCE_DAY, "audience=worker", "visits=1 remote=false")
                .with(UNIT_AUDIENCE_DAY, "audience=teacher", "visits=0 check_ins=1");
    }

    @Test
    void whatWasTakenBackStandsNowhere() {
        log.in("a", "k1", "p1", "01T08:05").voided("a", "k1", "p1").out("a", "k2", "p1", "01T09:00");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, SCHOOL, "visits=NULL check_ins=0 visits_by_check_in=0 people=0")
                .with(UNIT_ACTIVITY_MINUTE, "", "minute=2025-10-01 09:00:00 check_outs=1 visits=0")
                .without(UNIT_AUDIENCE_DAY, "")
                .with(ACTIVITIES, "activity_id=a", "people=0 visits=0");
    }

    @Test
    void aHeadcountReplacesTheCheckInsOfItsDayOnly() {
        log.in("a", "k1", "p1", "01T08:05").in("a", "k2", "p1", "02T08:05").headcount("a", "01T09:30", 5, 7);
        Recounted.of(log)
                .with(
                        UNIT_ACTIVITY_DAY,
                        SCHOOL,
                        "visits=12 visits_by_headcount=12 visits_by_check_in=0 check_ins=1 people=1")
                .with(UNIT_ACTIVITY_DAY, "day=2025-10-02", "visits=1 visits_by_headcount=0")
                .with(UNIT_ACTIVITY_MINUTE, "minute=2025-10-01 09:30:00", "audience=resident visits=12 check_ins=0")
                .with(UNIT_ACTIVITY_MINUTE, "minute=2025-10-01 08:05:00", "visits=0 check_ins=1")
                .with(UNIT_AUDIENCE_DAY, "day=2025-10-01", "audience=resident visits=12 check_ins=1")
                .with(ACTIVITIES, "activity_id=a", "headcount=12 visits=13 check_ins=2");
    }

    @Test
    void aWithdrawnHeadcountRestoresTheCheckInsNotAnEarlierOne() {
        log.in("a", "k1", "p1", "01T08:05")
                .headcount("a", "01T09:30", 5)
                .headcount("a", "01T09:40", 6)
                .headcount("a", "01T09:45");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, SCHOOL, "visits=1 visits_by_headcount=0")
                .with(UNIT_ACTIVITY_MINUTE, "", "minute=2025-10-01 08:05:00 visits=1");
    }

    @Test
    void aReportedZeroShows() {
        log.headcount("a", "01T09:30", 0);
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, SCHOOL, "visits=0")
                .with(UNIT_ACTIVITY_MINUTE, "", "visits=0")
                .with(ACTIVITIES, "activity_id=a", "headcount=0");
    }

    @Test
    void learningMinutesAreWholeNeverNegativeAndEndAtMidnight() {
        log.in("a", "k1", "p1", "01T08:00").in("a", "k2", "p1", "01T09:00").out("a", "k3", "p1", "01T09:30:59.900");
        log.out("a", "k4", "p2", "01T08:00").in("a", "k5", "p2", "01T09:00");
        log.in("a", "k6", "p3", "01T23:50").out("a", "k7", "p3", "02T00:10");
        Recounted.of(log)
                .with(UNIT_ACTIVITY_DAY, SCHOOL, "learning_minutes=90")
                .with(UNIT_ACTIVITY_DAY, "day=2025-10-02", "learning_minutes=0 visits=NULL");
    }

    @Test
    void presentIsWhoCameLastAndDidNotLeaveWhileItIsOpen() {
        log.in("a", "k1", "p1", "01T08:00").out("a", "k2", "p1", "01T09:00").in("a", "k3", "p1", "01T09:01");
        log.in("a", "k4", "p2", "01T08:00").out("a", "k5", "p2", "01T08:00");
        Recounted.of(log).with(ACTIVITIES, "activity_id=a", "present=0 status=planned");
        Recounted.of(log.life("opened", "a", "01T08:00")).with(ACTIVITIES, "activity_id=a", "present=1 status=open");
        Recounted.of(log.life("closed", "a", "01T10:00"))
                .with(ACTIVITIES, "activity_id=a", "present=0 status=closed closed_at=2025-10-01 10:00:00.000");
    }
}
