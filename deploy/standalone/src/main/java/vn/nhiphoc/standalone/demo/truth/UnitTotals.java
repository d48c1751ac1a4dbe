package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The view {@code unit_activity_total}. */
final class UnitTotals {

    private UnitTotals() {}

    static Sheet sheet(Ledger ledger) {
        Sheet sheet = new Sheet(
                "unit_activity_total",
                List.of(Column.of("campaign_id"), Column.of("unit_id"), Column.of("activity_type"), Column.of("phase")),
                Stream.of(UnitFigures.STATES, List.of(Column.of("activities_active")), UnitFigures.COUNTS)
                        .flatMap(List::stream)
                        .toList());
        Map<Key, UnitFigures> cells = new HashMap<>();
        for (ActivityLedger activity : ledger.activities()) {
            add(ledger.campaign(), activity, cells);
        }
        cells.forEach((key, cell) -> sheet.add(
                Sheet.line(ledger.campaign().id(), key.unit, key.type, key.phase),
                Stream.of(cell.states(), new Object[] {cell.active}, cell.counts())
                        .flatMap(Stream::of)
                        .toArray()));
        return sheet;
    }

    private static void add(CampaignFact campaign, ActivityLedger activity, Map<Key, UnitFigures> cells) {
        ActivityFact fact = activity.fact();
        int first = Calendar.dayOf(fact.startsAt());
        cell(cells, activity, campaign.phaseOf(first)).starting(activity);
        if (activity.isCancelled()) {
            return;
        }
        Set<String> touched = new TreeSet<>();
        for (int day = first; day <= Calendar.dayOf(fact.endsAt()); day++) {
            touched.add(campaign.phaseOf(day));
        }
        touched.forEach(phase -> cell(cells, activity, phase).active++);

        Attendance attendance = Attendance.of(activity);
        Map<String, Set<Integer>> peopleByPhase = new HashMap<>();
        for (int day : UnitDays.daysOf(activity, attendance)) {
            String phase = campaign.phaseOf(day);
            cell(cells, activity, phase).day(activity, attendance, day);
            peopleByPhase.computeIfAbsent(phase, p -> new HashSet<>()).addAll(attendance.peopleOn(day));
        }
        peopleByPhase.forEach((phase, people) -> cell(cells, activity, phase).personActivities(people.size()));
    }

    private static UnitFigures cell(Map<Key, UnitFigures> cells, ActivityLedger activity, String phase) {
        Key key = new Key(activity.fact().unitId(), activity.fact().type(), phase);
        return cells.computeIfAbsent(key, k -> new UnitFigures());
    }

    private record Key(String unit, String type, String phase) {}
}
