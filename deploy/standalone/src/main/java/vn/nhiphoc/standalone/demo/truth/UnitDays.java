package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The view {@code unit_activity_day}. */
final class UnitDays {

    private UnitDays() {}

    static Sheet sheet(Ledger ledger) {
        Sheet sheet = new Sheet(
                "unit_activity_day",
                List.of(Column.of("campaign_id"), Column.of("unit_id"), Column.of("activity_type"), Column.of("day")),
                Stream.of(
                                List.of(Column.of("campaign_day"), Column.of("phase")),
                                UnitFigures.STATES,
                                UnitFigures.COUNTS)
                        .flatMap(List::stream)
                        .toList());
        Map<Key, UnitFigures> cells = cells(ledger);
        CampaignFact campaign = ledger.campaign();
        cells.forEach((key, cell) -> sheet.add(
                Sheet.line(campaign.id(), key.unit, key.type, Calendar.text(key.day)),
                Stream.of(
                                new Object[] {campaign.campaignDay(key.day), campaign.phaseOf(key.day)},
                                cell.states(),
                                cell.counts())
                        .flatMap(Stream::of)
                        .toArray()));
        return sheet;
    }

    private static Map<Key, UnitFigures> cells(Ledger ledger) {
        Map<Key, UnitFigures> cells = new HashMap<>();
        for (ActivityLedger activity : ledger.activities()) {
            cell(cells, activity, Calendar.dayOf(activity.fact().startsAt())).starting(activity);
            if (!activity.isCancelled()) {
                Attendance attendance = Attendance.of(activity);
                for (int day : daysOf(activity, attendance)) {
                    UnitFigures cell = cell(cells, activity, day);
                    cell.day(activity, attendance, day);
                    cell.personActivities(attendance.peopleOn(day).size());
                }
            }
        }
        return cells;
    }

    /** Every day for which something counts: a line or a headcount. */
    static Set<Integer> daysOf(ActivityLedger activity, Attendance attendance) {
        Set<Integer> days = new TreeSet<>(attendance.days());
        days.addAll(activity.headcounts().keySet());
        return days;
    }

    private static UnitFigures cell(Map<Key, UnitFigures> cells, ActivityLedger activity, int day) {
        Key key = new Key(activity.fact().unitId(), activity.fact().type(), day);
        return cells.computeIfAbsent(key, k -> new UnitFigures());
    }

    private record Key(String unit, String type, int day) {}
}
