package vn.nhiphoc.analytics.activity;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;

/** A result that stands; {@code day} in days since 1970-01-01. */
record OutcomeFact(
        double quantity, @Nullable String unit, @Nullable Long day) {
    static OutcomeFact of(Outcome outcome) {
        return new OutcomeFact(
                outcome.quantity(),
                outcome.unit(),
                outcome.day() == null ? null : outcome.day().toEpochDay());
    }
}
