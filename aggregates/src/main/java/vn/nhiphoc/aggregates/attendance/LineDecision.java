package vn.nhiphoc.aggregates.attendance;

import java.util.List;
import java.util.Optional;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceCommand;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckOut;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.attendance.messages.VoidLine;
import vn.nhiphoc.aggregates.shared.Clocks;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** What an attendance line makes of a command: the same again is nothing, a void is forever, a key stays used. */
final class LineDecision {

    private LineDecision() {}

    static Decision decide(LineState state, AttendanceCommand command) {
        return command instanceof VoidLine takeBack ? takeBack(state, takeBack) : record(state, fact(command));
    }

    private static Decision record(LineState state, Arrival arrival) {
        AttendanceEvent before = state.recorded();
        if (before == null) {
            return arrival.future()
                    .<Decision>map(refusal -> new Decision.Refused(List.of(refusal)))
                    .orElseGet(() -> Decision.facts(arrival.fact()));
        }
        return before.equals(arrival.fact())
                ? Decision.nothing()
                : Decision.refused(
                        RefusalCodes.KEY_REUSED,
                        "key",
                        "line " + before.key() + " of activity " + before.activityId()
                                + " was recorded with another content; send this one under a key of its own");
    }

    private static Decision takeBack(LineState state, VoidLine command) {
        AttendanceEvent line = state.recorded();
        if (line == null) {
            return Decision.refused(
                    RefusalCodes.UNKNOWN_LINE,
                    "of",
                    "activity " + command.activityId() + " has no line " + command.key() + " to take back");
        }
        if (state.voided()) {
            return Decision.nothing();
        }
        return Clocks.future("at", command.at(), command.received())
                .<Decision>map(refusal -> new Decision.Refused(List.of(refusal)))
                .orElseGet(() -> Decision.facts(new LineVoided(
                        command.activityId(), command.key(), line.person(), line.at(), Normal.time(command.at()))));
    }

    private static Arrival fact(AttendanceCommand command) {
        if (command instanceof CheckIn c) {
            return new Arrival(
                    new CheckedIn(c.activityId(), c.key(), c.person(), c.audience(), c.flags(), Normal.time(c.at())),
                    c);
        }
        CheckOut c = (CheckOut) command;
        return new Arrival(
                new CheckedOut(c.activityId(), c.key(), c.person(), c.audience(), c.flags(), Normal.time(c.at())), c);
    }

    /** The fact that a command would be. */
    private record Arrival(AttendanceEvent fact, AttendanceCommand command) {

        Optional<Refusal> future() {
            return Clocks.future("at", command.at(), command.received());
        }
    }
}
