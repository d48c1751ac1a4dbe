package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The view {@code unit_activity_minute}. */
final class Minutes {

    private Minutes() {}

    static Sheet sheet(Ledger ledger) {
        Map<String, Tallies> cells = new HashMap<>();
        for (ActivityLedger activity : ledger.activities()) {
            if (!activity.isCancelled()) {
                add(ledger, activity, cells);
            }
        }
        Sheet sheet = new Sheet(
                "unit_activity_minute",
                List.of(
                        Column.of("campaign_id"),
                        Column.of("unit_id"),
                        Column.of("activity_type"),
                        Column.of("audience"),
                        Column.minute("minute")),
                List.of(Column.of("visits"), Column.of("check_ins"), Column.of("check_outs")));
        cells.forEach((key, cell) -> sheet.add(key, cell.visits, cell.checkIns, cell.checkOuts));
        return sheet;
    }

    private static void add(Ledger ledger, ActivityLedger activity, Map<String, Tallies> cells) {
        Attendance attendance = Attendance.of(activity);
        Visits.of(
                activity,
                attendance,
                (at, audience, flags, number) -> cell(ledger, activity, audience, at, cells).visits += number);
        for (LineFact line : attendance.lines()) {
            Tallies cell = cell(ledger, activity, line.audience(), line.at(), cells);
            if (line.checkIn()) {
                cell.checkIns++;
            } else {
                cell.checkOuts++;
            }
        }
    }

    private static Tallies cell(
            Ledger ledger, ActivityLedger activity, String audience, long at, Map<String, Tallies> cells) {
        String key = Sheet.line(
                ledger.campaign().id(),
                activity.fact().unitId(),
                activity.fact().type(),
                audience,
                Calendar.minuteOf(at));
        return cells.computeIfAbsent(key, k -> new Tallies());
    }
}
