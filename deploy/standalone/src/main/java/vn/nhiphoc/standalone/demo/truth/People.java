package vn.nhiphoc.standalone.demo.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The view {@code people}. Each person is noted once for each scope and visit, as one number (scope, person); the notes
 * are then sorted and equal ones counted once.
 */
final class People {

    private final Ledger ledger;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> scopes = new ArrayList<>();
    private long[] notes = new long[1024];
    private int noted;

    private People(Ledger ledger) {
        this.ledger = ledger;
    }

    static Sheet sheet(Ledger ledger) {
        People people = new People(ledger);
        ledger.activities().stream().filter(activity -> !activity.isCancelled()).forEach(people::note);
        return people.counted();
    }

    private void note(ActivityLedger activity) {
        Attendance attendance = Attendance.of(activity);
        for (int day : attendance.ins().keySet()) {
            int[] scopesOfDay = scopesOf(activity.fact(), day);
            for (int person : attendance.peopleOn(day)) {
                for (int scope : scopesOfDay) {
                    note(scope, person);
                }
            }
        }
    }

    private int[] scopesOf(ActivityFact fact, int day) {
        String phase = ledger.campaign().phaseOf(day);
        List<Integer> found = new ArrayList<>();
        for (String type : List.of("", fact.type())) {
            for (String shownDay : List.of(Sheet.NULL, Calendar.text(day))) {
                found.add(number("unit", fact.unitId(), type, shownDay, phase));
                for (String unit : ledger.selfAndAbove(fact.unitId())) {
                    found.add(number("subtree", unit, type, shownDay, phase));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(String kind, String unit, String type, String day, String phase) {
        String scope = Sheet.line(ledger.campaign().id(), kind, unit, type, day, phase);
        return numbers.computeIfAbsent(scope, s -> {
            scopes.add(s);
            return scopes.size() - 1;
        });
    }

    private void note(int scope, int person) {
        if (noted == notes.length) {
            notes = Arrays.copyOf(notes, noted * 2);
        }
        notes[noted++] = ((long) scope << 32) | person;
    }

    private Sheet counted() {
        Arrays.sort(notes, 0, noted);
        long[] people = new long[scopes.size()];
        for (int i = 0; i < noted; i++) {
            if (i == 0 || notes[i] != notes[i - 1]) {
                people[(int) (notes[i] >>> 32)]++;
            }
        }
        Sheet sheet = new Sheet(
                "people",
                List.of(
                        Column.of("campaign_id"),
                        Column.of("scope_kind"),
                        Column.of("scope_id"),
                        Column.of("activity_type"),
                        Column.of("day"),
                        Column.of("phase")),
                List.of(Column.of("people")));
        for (int i = 0; i < people.length; i++) {
            sheet.add(scopes.get(i), people[i]);
        }
        return sheet;
    }
}
