package vn.nhiphoc.aggregates.summary;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryId;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;

/** One summary. Batches decide by the same {@link SummaryDecision} without loading aggregates one by one. */
@AggregateRoot(type = SummaryAggregate.TYPE)
public final class SummaryAggregate {

    public static final String TYPE = "summary";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private SummaryState state = SummaryState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(ReportSummary command) {
        return Recording.record(SummaryDecision.decide(state, command), command.received());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(VoidSummary command) {
        return Recording.record(SummaryDecision.decide(state, command), command.received());
    }

    @EventSourcingHandler
    void on(SummaryEvent event) {
        id = SummaryId.of(event.campaignId(), event.key());
        state = state.after(event);
    }
}
