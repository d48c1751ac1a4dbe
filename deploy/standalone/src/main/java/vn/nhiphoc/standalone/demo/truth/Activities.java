package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The view {@code activities}: each activity as it stands. */
final class Activities {

    private static final List<Column> VALUES = List.of(
            Column.of("unit_id"),
            Column.of("activity_type"),
            Column.of("form"),
            Column.of("title"),
            Column.of("mode"),
            Column.of("status"),
            Column.moment("starts_at"),
            Column.moment("ends_at"),
            Column.moment("opened_at"),
            Column.moment("closed_at"),
            Column.of("check_ins"),
            Column.of("headcount"),
            Column.of("visits"),
            Column.of("people"),
            Column.of("present"));

    private Activities() {}

    static Sheet sheet(Ledger ledger) {
        Sheet sheet = new Sheet("activities", List.of(Column.of("campaign_id"), Column.of("activity_id")), VALUES);
        for (ActivityLedger activity : ledger.activities()) {
            ActivityFact fact = activity.fact();
            Attendance attendance = Attendance.of(activity);
            sheet.add(
                    Sheet.line(ledger.campaign().id(), activity.id()),
                    fact.unitId(),
                    fact.type(),
                    fact.form(),
                    fact.title(),
                    fact.mode(),
                    activity.status(),
                    fact.startsAt(),
                    fact.endsAt(),
                    activity.openedAt(),
                    activity.closedAt(),
                    attendance.lines().stream().filter(LineFact::checkIn).count(),
                    headcount(activity),
                    visits(activity, attendance),
                    people(attendance),
                    present(activity, attendance));
        }
        return sheet;
    }

    private static @Nullable Long headcount(ActivityLedger activity) {
        return activity.headcounts().isEmpty()
                ? null
                : Long.valueOf(activity.headcounts().values().stream()
                        .mapToLong(HeadcountFact::visits)
                        .sum());
    }

    private static long visits(ActivityLedger activity, Attendance attendance) {
        if (activity.isCancelled()) {
            return 0;
        }
        Long headcount = headcount(activity);
        long visits = headcount == null ? 0 : headcount;
        for (int day : attendance.ins().keySet()) {
            visits += activity.headcounts().containsKey(day)
                    ? 0
                    : attendance.peopleOn(day).size();
        }
        return visits;
    }

    private static long people(Attendance attendance) {
        Set<Integer> people = new HashSet<>();
        attendance.ins().keySet().forEach(day -> people.addAll(attendance.peopleOn(day)));
        return people.size();
    }

    private static long present(ActivityLedger activity, Attendance attendance) {
        if (!activity.isPresentTime()) {
            return 0;
        }
        Map<Integer, Long> lastIn = new HashMap<>();
        Map<Integer, Long> lastOut = new HashMap<>();
        attendance
                .lines()
                .forEach(line -> (line.checkIn() ? lastIn : lastOut).merge(line.person(), line.at(), Math::max));
        return lastIn.entrySet().stream()
                .filter(in -> in.getValue() > lastOut.getOrDefault(in.getKey(), Long.MIN_VALUE))
                .count();
    }
}
