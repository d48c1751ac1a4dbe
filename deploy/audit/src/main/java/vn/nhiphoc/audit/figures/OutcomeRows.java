package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Outcome;

/** Outcomes of activities that are not cancelled, and of units. */
final class OutcomeRows {
    private OutcomeRows() {}

    static List<Row> of(Facts facts) {
        List<Row> rows = new ArrayList<>();
        for (Activity activity : facts.activities()) {
            if (!activity.isCancelled()) {
                activity.outcomes()
                        .forEach((code, outcome) -> rows.add(row(
                                activity.place().campaign(),
                                activity.id(),
                                activity.place().unit(),
                                activity.place().type(),
                                code,
                                outcome)));
            }
        }
        facts.unitOutcomes()
                .forEach((whose, outcome) ->
                        rows.add(row(whose.campaign(), null, whose.unit(), null, whose.code(), outcome)));
        return rows;
    }

    private static Row row(
            String campaign,
            @Nullable String activity,
            String unit,
            @Nullable String type,
            String code,
            Outcome outcome) {
        return Row.of(
                View.OUTCOMES,
                campaign,
                activity,
                unit,
                type,
                Text.optionalDay(outcome.day()),
                code,
                Text.fraction(outcome.quantity()),
                outcome.unit());
    }
}
