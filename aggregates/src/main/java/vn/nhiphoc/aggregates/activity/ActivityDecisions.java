package vn.nhiphoc.aggregates.activity;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.activity.messages.ActivityLifeCommand;
import vn.nhiphoc.aggregates.activity.messages.CloseActivity;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** What an activity makes of a command, and of a whole line of a batch. */
final class ActivityDecisions {

    private ActivityDecisions() {}

    static Decision decide(ActivityState state, ActivityCommand command) {
        if (command instanceof PlanActivity plan) {
            return Planning.decide(state, plan);
        }
        if (state.standing() == null) {
            return Decision.refused(
                    RefusalCodes.UNKNOWN_ACTIVITY, "activityId", "no activity is called " + command.activityId());
        }
        if (command instanceof ActivityLifeCommand life) {
            return Living.decide(state, life);
        }
        return command instanceof ReportHeadcount headcount
                ? Reporting.decide(state, headcount)
                : Reporting.decide(state, (ReportActivityOutcome) command);
    }

    /** The line's parts one after the other, each on what the ones before would leave; the first refusal refuses all. */
    static Decision decide(ActivityState before, EnterActivity line) {
        List<Event> events = new ArrayList<>();
        ActivityState state = before;
        for (Part part : parts(before, line)) {
            Decision decision = decide(state, part.command());
            if (decision instanceof Decision.Refused refused) {
                return new Decision.Refused(
                        refused.refusals().stream().map(part::named).toList());
            }
            List<Event> facts = ((Decision.Facts) decision).events();
            events.addAll(facts);
            state = state.after(facts);
        }
        return new Decision.Facts(events);
    }

    private static List<Part> parts(ActivityState before, EnterActivity line) {
        PlanActivity plan = line.plan();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(plan, ""));
        if (line.openedAt() != null && before.life().openedAt() == null) {
            parts.add(
                    new Part(new OpenActivity(plan.activityId(), line.openedAt(), null, plan.received()), "openedAt"));
        }
        if (line.closedAt() != null && before.life().closedAt() == null) {
            parts.add(
                    new Part(new CloseActivity(plan.activityId(), line.closedAt(), null, plan.received()), "closedAt"));
        }
        for (int i = 0; i < line.headcounts().size(); i++) {
            parts.add(new Part(line.headcounts().get(i), "headcounts[" + i + "]."));
        }
        return parts;
    }

    /** A part of a line, and where in the line it stands ({@code .} at the end: its fields keep their names). */
    private record Part(ActivityCommand command, String place) {

        Refusal named(Refusal refusal) {
            String own = refusal.field() == null ? "" : refusal.field();
            String field = place.isEmpty() || place.endsWith(".") ? place + own : place;
            return new Refusal(refusal.code(), field.isEmpty() ? null : field, refusal.detail());
        }
    }
}
