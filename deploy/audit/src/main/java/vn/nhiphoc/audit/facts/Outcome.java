package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quantity that stands under a code. */
public record Outcome(
        double quantity, @Nullable String unit, @Nullable LocalDate day) {

    static @Nullable Outcome read(@Nullable Fields fields) throws NotUnderstood {
        if (fields == null) {
            return null;
        }
        Outcome outcome =
                new Outcome(fields.number("quantity"), fields.optionalText("unit"), fields.optionalDay("day"));
        fields.end();
        return outcome;
    }
}
