package vn.nhiphoc.aggregates.activity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.CancelActivity;
import vn.nhiphoc.aggregates.activity.messages.CloseActivity;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.activity.messages.ReinstateActivity;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Answer;

/** One activity: what it is, where it stands in its life, its headcounts and outcomes. */
@AggregateRoot(type = ActivityAggregate.TYPE)
public final class ActivityAggregate {

    public static final String TYPE = "activity";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private ActivityState state = ActivityState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(PlanActivity command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(OpenActivity command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(CloseActivity command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(CancelActivity command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(ReinstateActivity command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(ReportHeadcount command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(ReportActivityOutcome command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(EnterActivity line) {
        return Recording.record(ActivityDecisions.decide(state, line), line.received());
    }

    private Answer decide(ActivityCommand command) {
        return Recording.record(ActivityDecisions.decide(state, command), command.received());
    }

    @EventSourcingHandler
    void on(ActivityEvent event) {
        id = ActivityCommand.aggregateIdOf(event.activityId());
        state = state.after(event);
    }
}
