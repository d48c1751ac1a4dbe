package vn.nhiphoc.aggregates.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.TypeCode;

/** The outcomes that one unit reports in one campaign without any single activity. */
@AggregateRoot(type = UnitOutcomesAggregate.TYPE)
public final class UnitOutcomesAggregate {

    public static final String TYPE = "outcomes";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Map<TypeCode, Outcome> standing = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(ReportUnitOutcome command) {
        Outcome outcome = command.outcome() == null ? null : command.outcome().normal();
        Decision decision = Objects.equals(outcome, standing.get(command.code()))
                ? Decision.nothing()
                : Decision.facts(
                        new UnitOutcomeReported(command.campaignId(), command.unitId(), command.code(), outcome));
        return Recording.record(decision, command.received());
    }

    @EventSourcingHandler
    void on(UnitOutcomeReported event) {
        id = ReportUnitOutcome.aggregateIdOf(event.campaignId(), event.unitId());
        if (event.outcome() == null) {
            standing.remove(event.code());
        } else {
            standing.put(event.code(), event.outcome());
        }
    }
}
