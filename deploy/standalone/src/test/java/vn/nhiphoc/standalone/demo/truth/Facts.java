package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small week for the tests of the truth: ward W and school S below the city C, association A beside them. */
final class Facts {

    static final LocalDate DAY_ONE = LocalDate.of(2025, 10, 1);

    private Facts() {}

    static Ledger ledger() {
        Ledger ledger = new Ledger(campaign(LocalDate.of(2025, 10, 7)));
        ledger.unit(unit("C", "city", null));
        ledger.unit(unit("W", "ward", "C"));
        ledger.unit(unit("V", "ward", "C"));
        ledger.unit(unit("S", "school", "W"));
        ledger.unit(unit("A", "association", "C"));
        return ledger;
    }

    static CampaignFact campaign(LocalDate endsOn) {
        return new CampaignFact("hn", "hanoi", DAY_ONE, endsOn, DAY_ONE, "opening_ceremony");
    }

    static UnitFact unit(String id, String kind, String parent) {
        return new UnitFact(id, kind, "hanoi", parent, null, null);
    }

    /** Two hours from 08:00 on a day of the week. */
    static ActivityFact held(String unit, String type, int day) {
        return new ActivityFact(unit, type, null, "x", null, at(day, 8, 0), at(day, 10, 0), List.of());
    }

    static long at(int day, int hour, int minute) {
        return Calendar.at(DAY_ONE.plusDays(day - 1), hour, minute);
    }

    static LineFact in(String key, int person, long at) {
        return new LineFact(key, person, "resident", Flags.NOT_ASKED, true, at);
    }

    static LineFact out(String key, int person, long at) {
        return new LineFact(key, person, "resident", Flags.NOT_ASKED, false, at);
    }

    static HeadcountFact counted(long at, long visits) {
        return new HeadcountFact(at, List.of(new HeadcountFact.Count("resident", Flags.NONE, visits)));
    }

    /** A cell by the beginning of its row's key and its column; an absent row is {@code "-"}. */
    static String cell(Sheet sheet, String key, String column) {
        for (Map.Entry<String, String> row : sheet.rows().entrySet()) {
            if (row.getKey().startsWith("hn\t" + key.replace(' ', '\t'))) {
                List<String> names = sheet.values().stream().map(Column::name).toList();
                return row.getValue().split("\t", -1)[names.indexOf(column)];
            }
        }
        return "-";
    }
}
