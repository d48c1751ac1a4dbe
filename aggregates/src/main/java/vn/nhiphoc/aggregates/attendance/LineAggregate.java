package vn.nhiphoc.aggregates.attendance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceCommand;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckOut;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.attendance.messages.VoidLine;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Answer;

/** One attendance line. Batches decide by the same {@link LineDecision} without loading aggregates one by one. */
@AggregateRoot(type = LineAggregate.TYPE)
public final class LineAggregate {

    public static final String TYPE = "line";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private LineState state = LineState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(CheckIn command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(CheckOut command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(VoidLine command) {
        return decide(command);
    }

    private Answer decide(AttendanceCommand command) {
        return Recording.record(LineDecision.decide(state, command), command.received());
    }

    @EventSourcingHandler
    void on(AttendanceEvent event) {
        id = LineId.of(event.activityId(), event.key());
        state = state.after(event);
    }
}
