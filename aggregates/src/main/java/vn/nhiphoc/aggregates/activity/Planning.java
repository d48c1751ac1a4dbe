package vn.nhiphoc.aggregates.activity;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails.Partner;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** Puts an activity on the plan, or changes it to what was sent. */
final class Planning {

    private Planning() {}

    static Decision decide(ActivityState state, PlanActivity command) {
        ActivityDetails details = normal(command.details());
        if (details.endsAt().isBefore(details.startsAt())) {
            return Decision.refused(
                    RefusalCodes.ENDS_BEFORE_START,
                    "endsAt",
                    "endsAt " + details.endsAt() + " is before startsAt " + details.startsAt());
        }
        Standing standing = state.standing();
        if (standing == null) {
            return Decision.facts(new ActivityPlanned(
                    command.activityId(), command.campaignId(), command.unitId(), command.type(), details));
        }
        if (!standing.campaignId().equals(command.campaignId())) {
            return Decision.refused(
                    RefusalCodes.CAMPAIGN_FIXED,
                    "campaignId",
                    "activity " + command.activityId() + " belongs to campaign " + standing.campaignId()
                            + " for good; plan another activity in " + command.campaignId());
        }
        return new Decision.Facts(changes(standing, command, details));
    }

    private static List<Event> changes(Standing standing, PlanActivity command, ActivityDetails details) {
        List<Event> changes = new ArrayList<>();
        if (!standing.unitId().equals(command.unitId())) {
            changes.add(new ActivityMoved(command.activityId(), command.unitId()));
        }
        if (!standing.type().equals(command.type())) {
            changes.add(new ActivityRetyped(command.activityId(), command.type()));
        }
        if (!standing.details().equals(details)) {
            changes.add(new ActivityChanged(command.activityId(), details));
        }
        return changes;
    }

    private static ActivityDetails normal(ActivityDetails details) {
        return new ActivityDetails(
                details.form(),
                Normal.text(details.title()),
                details.mode(),
                Normal.time(details.startsAt()),
                Normal.time(details.endsAt()),
                Normal.optional(details.place()),
                details.capacity(),
                details.audiences().stream().distinct().sorted().toList(),
                details.jointUnits().stream().distinct().toList(),
                details.partners().stream()
                        .map(partner -> new Partner(Normal.text(partner.name()), Normal.optional(partner.kind())))
                        .toList());
    }
}
