package vn.nhiphoc.standalone.demo.truth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a unit and type on a day or in a phase; plain and mutable, used while one sheet is computed. */
final class UnitFigures {

    static final List<Column> STATES = List.of(
            Column.of("activities_planned"),
            Column.of("activities_opened"),
            Column.of("activities_closed"),
            Column.of("activities_cancelled"));

    static final List<Column> COUNTS = List.of(
            Column.of("visits"),
            Column.of("visits_by_check_in"),
            Column.of("visits_by_headcount"),
            Column.of("visits_by_summary"),
            Column.of("check_ins"),
            Column.of("person_activities"),
            Column.of("people"),
            Column.of("learning_minutes"));

    private long planned;
    private long opened;
    private long closed;
    private long cancelled;
    private boolean evidence;
    private long byCheckIn;
    private long byHeadcount;
    private long checkIns;
    private long learningMinutes;
    private long personActivities;
    private final Set<Integer> people = new HashSet<>();
    long active;

    /** The activity starts here. */
    void starting(ActivityLedger activity) {
        if (activity.isCancelled()) {
            cancelled++;
            return;
        }
        planned++;
        opened += activity.openedAt() == null ? 0 : 1;
        closed += activity.closedAt() == null ? 0 : 1;
    }

    /** One day of a standing activity. */
    void day(ActivityLedger activity, Attendance attendance, int day) {
        HeadcountFact headcount = activity.headcounts().get(day);
        Set<Integer> present = attendance.peopleOn(day);
        if (headcount != null) {
            evidence = true;
            byHeadcount += headcount.visits();
        } else {
            evidence |= !present.isEmpty();
            byCheckIn += present.size();
        }
        checkIns += attendance.checkInsOn(day);
        learningMinutes += attendance.learningMinutesOn(day);
        people.addAll(present);
    }

    /** So many people took part in one activity. */
    void personActivities(int number) {
        personActivities += number;
    }

    @Nullable
    Object[] states() {
        return new Object[] {planned, opened, closed, cancelled};
    }

    @Nullable
    Object[] counts() {
        Long visits = evidence ? Long.valueOf(byCheckIn + byHeadcount) : null;
        return new @Nullable Object[] {
            visits, byCheckIn, byHeadcount, null, checkIns, personActivities, people.size(), learningMinutes
        };
    }
}
