package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The view {@code unit_audience_day}. */
final class Audiences {

    private Audiences() {}

    static Sheet sheet(Ledger ledger) {
        Map<String, Tallies> cells = new HashMap<>();
        for (ActivityLedger activity : ledger.activities()) {
            if (!activity.isCancelled()) {
                add(ledger, activity, cells);
            }
        }
        Sheet sheet = new Sheet(
                "unit_audience_day",
                List.of(
                        Column.of("campaign_id"),
                        Column.of("unit_id"),
                        Column.of("activity_type"),
                        Column.of("day"),
                        Column.of("audience"),
                        Column.of("disadvantaged"),
                        Column.of("remote")),
                List.of(Column.of("visits"), Column.of("check_ins")));
        cells.forEach((key, cell) -> sheet.add(key, cell.visits, cell.checkIns));
        return sheet;
    }

    private static void add(Ledger ledger, ActivityLedger activity, Map<String, Tallies> cells) {
        Attendance attendance = Attendance.of(activity);
        Visits.of(
                activity,
                attendance,
                (at, audience, flags, number) -> cell(ledger, activity, at, audience, flags, cells).visits += number);
        for (LineFact line : attendance.lines()) {
            if (line.checkIn()) {
                cell(ledger, activity, line.at(), line.audience(), line.flags(), cells).checkIns++;
            }
        }
    }

    private static Tallies cell(
            Ledger ledger, ActivityLedger activity, long at, String audience, int flags, Map<String, Tallies> cells) {
        String key = Sheet.line(
                ledger.campaign().id(),
                activity.fact().unitId(),
                activity.fact().type(),
                Calendar.text(Calendar.dayOf(at)),
                audience,
                Flags.shown(flags, Flags.DISADVANTAGED),
                Flags.shown(flags, Flags.REMOTE));
        return cells.computeIfAbsent(key, k -> new Tallies());
    }
}
