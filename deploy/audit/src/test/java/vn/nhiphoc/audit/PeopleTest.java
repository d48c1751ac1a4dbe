package vn.nhiphoc.audit;

import static vn.nhiphoc.audit.View.PEOPLE;
import static vn.nhiphoc.audit.View.UNITS;
import static vn.nhiphoc.audit.View.UNIT_ACTIVITY_TOTAL;

import org.junit.jupiter.api.Test;

/** Contract: people by unit, subtree and city, by type, day and phase. */
class PeopleTest {
    private final Log log = Log.ofTheWeek()
            .planned("a", "school", "talk", "01T08:00", "01T10:00")
            .planned("b", "ward", "contest", "01T08:00", "01T10:00")
            .planned("c", "other", "talk", "01T08:00", "01T10:00");

    @Test
    void aPersonCountsOnceInEachScope() {
        log.in("a", "k1", "p1", "01T08:05").in("b", "k2", "p1", "01T08:05").in("c", "k3", "p1", "02T08:05");
        log.in("a", "k4", "p2", "01T08:05").out("c", "k5", "p3", "01T08:05");
        Recounted.of(log)
                .with(PEOPLE, "scope_kind=unit scope_id=school activity_type= day=NULL", "people=2 phase=week")
                .with(PEOPLE, "scope_kind=unit scope_id=ward activity_type= day=NULL", "people=1")
                .with(PEOPLE, "scope_kind=subtree scope_id=ward activity_type= day=2025-10-01", "people=2 phase=week")
                .with(PEOPLE, "scope_kind=subtree scope_id=ward activity_type=contest day=2025-10-01", "people=1")
                .with(PEOPLE, "scope_kind=subtree scope_id=city activity_type= day=NULL", "people=2")
                .with(PEOPLE, "scope_kind=subtree scope_id=city activity_type=talk day=2025-10-02", "people=1")
                .with(PEOPLE, "scope_kind=subtree scope_id=city activity_type= day=2025-10-02", "people=1")
                .without(PEOPLE, "scope_kind=unit scope_id=city")
                .with(UNIT_ACTIVITY_TOTAL, "unit_id=school", "people=2 person_activities=2");
    }

    @Test
    void phasesNeverMix() {
        log.in("a", "k1", "p1", "07T23:59").in("a", "k2", "p1", "08T00:00");
        Recounted.of(log)
                .with(PEOPLE, "scope_kind=unit scope_id=school activity_type=talk day=NULL phase=week", "people=1")
                .with(PEOPLE, "scope_kind=unit scope_id=school activity_type=talk day=NULL phase=after", "people=1")
                .with(UNIT_ACTIVITY_TOTAL, "unit_id=school phase=after", "visits=1 person_activities=1 people=1");
    }

    @Test
    void aChangedParentMovesWhatWasCountedForAllDays() {
        log.in("a", "k1", "p1", "01T08:05").unit("school", "school", "other");
        Recounted.of(log)
                .without(PEOPLE, "scope_id=ward")
                .with(PEOPLE, "scope_kind=subtree scope_id=other activity_type= day=2025-10-01", "people=1")
                .with(UNITS, "unit_id=school", "ancestor_ids=['other','city'] name_latin=Truong Doan Thi Diem");
        Recounted.of(log.unit("school", "school", null))
                .without(PEOPLE, "scope_id=city")
                .with(UNITS, "unit_id=school", "ancestor_ids=[] parent_id=NULL");
    }
}
