package vn.nhiphoc.aggregates.activity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.ActivityLifeCommand;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.CancelActivity;
import vn.nhiphoc.aggregates.activity.messages.CloseActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.shared.Clocks;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** Takes an activity through its life. A step that was taken already is no step, also at another time. */
final class Living {

    private Living() {}

    static Decision decide(ActivityState state, ActivityLifeCommand command) {
        if (command instanceof OpenActivity) {
            return open(state.life(), command);
        }
        if (command instanceof CloseActivity) {
            return close(state.life(), command);
        }
        return command instanceof CancelActivity ? cancel(state.life(), command) : reinstate(state.life(), command);
    }

    private static Decision open(Life life, ActivityLifeCommand command) {
        return switch (life.status()) {
            case PLANNED ->
                step(command, new ActivityOpened(command.activityId(), Normal.time(command.when()), reason(command)));
            case OPEN -> Decision.nothing();
            case CLOSED -> refused(RefusalCodes.ALREADY_CLOSED, command, "is closed and cannot open again");
            case CANCELLED -> refused(RefusalCodes.ACTIVITY_CANCELLED, command, "is cancelled; reinstate it first");
        };
    }

    private static Decision close(Life life, ActivityLifeCommand command) {
        return switch (life.status()) {
            case PLANNED -> refused(RefusalCodes.NOT_OPEN, command, "has not opened; open it first");
            case OPEN ->
                step(command, new ActivityClosed(command.activityId(), Normal.time(command.when()), reason(command)));
            case CLOSED -> Decision.nothing();
            case CANCELLED -> refused(RefusalCodes.ACTIVITY_CANCELLED, command, "is cancelled; reinstate it first");
        };
    }

    private static Decision cancel(Life life, ActivityLifeCommand command) {
        return life.cancelled()
                ? Decision.nothing()
                : step(
                        command,
                        new ActivityCancelled(command.activityId(), Normal.time(command.when()), reason(command)));
    }

    private static Decision reinstate(Life life, ActivityLifeCommand command) {
        if (life.cancelled()) {
            return step(
                    command,
                    new ActivityReinstated(command.activityId(), Normal.time(command.when()), reason(command)));
        }
        return life.reinstated()
                ? Decision.nothing()
                : refused(RefusalCodes.NOT_CANCELLED, command, "is not cancelled; there is nothing to reinstate");
    }

    private static Decision step(ActivityLifeCommand command, ActivityEvent fact) {
        Optional<Refusal> future = Clocks.future("at", command.when(), command.received());
        return future.map(Living::refused).orElseGet(() -> Decision.facts(fact));
    }

    private static @Nullable String reason(ActivityLifeCommand command) {
        return Normal.optional(command.reason());
    }

    private static Decision refused(Refusal refusal) {
        return Decision.refused(refusal.code(), refusal.field(), refusal.detail());
    }

    private static Decision refused(String code, ActivityLifeCommand command, String why) {
        return Decision.refused(code, null, "activity " + command.activityId() + " " + why);
    }
}
