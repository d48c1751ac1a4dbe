package vn.nhiphoc.ingest.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** Reads an outcome. */
final class OutcomeFields {

    private static final Kind<Double> QUANTITY = Kinds.number(0, 1e15);
    private static final Kind<String> UNIT = Kinds.text(50);

    private OutcomeFields() {}

    /** Empty where the quantity is null, which withdraws the outcome. */
    static Optional<Outcome> read(Fields fields) {
        @Nullable Double quantity = fields.optional("quantity", QUANTITY);
        @Nullable String unit = fields.optional("unit", UNIT);
        @Nullable LocalDate day = fields.optional("day", Times.DAY);
        return quantity == null ? Optional.empty() : fields.build(() -> Optional.of(new Outcome(quantity, unit, day)));
    }
}
