package vn.nhiphoc.standalone.demo.truth;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The view {@code outcomes}. */
final class Outcomes {

    private Outcomes() {}

    static Sheet sheet(Ledger ledger) {
        Sheet sheet = new Sheet(
                "outcomes",
                List.of(Column.of("campaign_id"), Column.of("activity_id"), Column.of("unit_id"), Column.of("code")),
                List.of(
                        Column.of("activity_type"),
                        Column.of("day"),
                        new Column("quantity", "toDecimalString(quantity, 3)"),
                        Column.of("unit")));
        String campaign = ledger.campaign().id();
        for (ActivityLedger activity : ledger.activities()) {
            if (!activity.isCancelled()) {
                ActivityFact fact = activity.fact();
                activity.outcomes()
                        .forEach((code, outcome) -> add(
                                sheet, Sheet.line(campaign, activity.id(), fact.unitId(), code), fact.type(), outcome));
            }
        }
        ledger.unitOutcomes()
                .forEach((unit, outcomes) -> outcomes.forEach(
                        (code, outcome) -> add(sheet, Sheet.line(campaign, null, unit, code), null, outcome)));
        return sheet;
    }

    private static void add(Sheet sheet, String key, @Nullable String type, OutcomeFact outcome) {
        sheet.add(key, type, outcome.day(), String.format(Locale.ROOT, "%.3f", outcome.quantity()), outcome.unit());
    }
}
