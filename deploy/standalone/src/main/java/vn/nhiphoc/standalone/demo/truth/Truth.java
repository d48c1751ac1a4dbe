package vn.nhiphoc.standalone.demo.truth;

import java.util.List;
import java.util.function.Function;

/** Every figure that the views must show, computed from scratch from what was recorded. */
public final class Truth {

    private static final List<Function<Ledger, Sheet>> SHEETS = List.of(
            Activities::sheet,
            Minutes::sheet,
            UnitDays::sheet,
            UnitTotals::sheet,
            Audiences::sheet,
            Openings::sheet,
            Outcomes::sheet,
            People::sheet);

    private Truth() {}

    /** The view {@code unit_activity_total}. */
    public static Sheet totals(Ledger ledger) {
        return UnitTotals.sheet(ledger);
    }

    /** The view {@code unit_activity_day}. */
    public static Sheet days(Ledger ledger) {
        return UnitDays.sheet(ledger);
    }

    /** One after the other, so that only one need be kept: how to compute the sheet of each view. */
    public static List<Function<Ledger, Sheet>> sheets() {
        return SHEETS;
    }
}
