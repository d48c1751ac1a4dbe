package vn.nhiphoc.aggregates.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.registry.Registry.Kind;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** Checks what a command refers to before its aggregate decides; everything unknown is told at once. */
final class References {

    private final Registry registry;
    private final List<Refusal> unknown = new ArrayList<>();

    private References(Registry registry) {
        this.registry = registry;
    }

    /** What that command refers to and nobody knows. */
    static List<Refusal> unknown(Command command, Registry registry) {
        References references = new References(registry);
        references.check(command);
        return references.unknown;
    }

    private void check(Command command) {
        if (command instanceof EnterActivity line) {
            check(line.plan());
        } else if (command instanceof PlanActivity plan) {
            plan(plan);
        } else if (command instanceof DefineCampaign define) {
            campaign(define.campaign());
        } else if (command instanceof ReportUnitOutcome report) {
            campaign("campaignId", report.campaignId());
            unit("unitId", report.unitId());
            outcome(report.code(), report.outcome());
        } else if (command instanceof ActivityCommand other) {
            activity(other.activityId());
            if (other instanceof ReportActivityOutcome report) {
                outcome(report.code(), report.outcome());
            }
        }
    }

    private void plan(PlanActivity plan) {
        campaign("campaignId", plan.campaignId());
        unit("unitId", plan.unitId());
        type("type", plan.type());
        TypeCode form = plan.details().form();
        if (form != null && !registry.takesForm(form)) {
            add(RefusalCodes.UNKNOWN_FORM, "form", "form", Kind.FORM, form.value());
        }
        List<UnitId> joint = plan.details().jointUnits();
        for (int i = 0; i < joint.size(); i++) {
            unit("jointUnits[" + i + "]", joint.get(i));
        }
    }

    private void campaign(Campaign campaign) {
        if (campaign.opening() != null && campaign.opening().type() != null) {
            type("opening.type", campaign.opening().type());
        }
        for (int i = 0; i < campaign.plans().size(); i++) {
            plan("plans[" + i + "].", campaign.plans().get(i));
        }
    }

    private void plan(String place, Plan plan) {
        unit(place + "issuerUnitId", plan.issuerUnitId());
        for (int i = 0; i < plan.activityTypes().size(); i++) {
            type(
                    place + "activityTypes[" + i + "].code",
                    plan.activityTypes().get(i).code());
        }
        for (int i = 0; i < plan.deadlines().size(); i++) {
            unit(place + "deadlines[" + i + "].to", plan.deadlines().get(i).to());
        }
    }

    private void outcome(TypeCode code, @Nullable Outcome outcome) {
        if (outcome != null && !registry.takesOutcome(code)) {
            add(RefusalCodes.UNKNOWN_OUTCOME, "code", "outcome", Kind.OUTCOME, code.value());
        }
    }

    private void activity(ActivityId activityId) {
        if (registry.activity(activityId).isEmpty()) {
            unknown.add(unknownActivity(activityId, registry));
        }
    }

    static Refusal unknownActivity(ActivityId activityId, Registry registry) {
        Refusal refusal = unknownActivity(activityId);
        String hint = registry.hint(Kind.ACTIVITY, activityId.value());
        return new Refusal(refusal.code(), refusal.field(), refusal.detail() + hint);
    }

    static Refusal unknownActivity(ActivityId activityId) {
        return new Refusal(RefusalCodes.UNKNOWN_ACTIVITY, "activityId", "no activity is called " + activityId);
    }

    private void campaign(String field, CampaignId campaignId) {
        if (registry.campaign(campaignId).isEmpty()) {
            add(RefusalCodes.UNKNOWN_CAMPAIGN, field, "campaign", Kind.CAMPAIGN, campaignId.value());
        }
    }

    private void unit(String field, @Nullable UnitId unitId) {
        if (unitId != null && registry.unit(unitId).isEmpty()) {
            add(RefusalCodes.UNKNOWN_UNIT, field, "unit", Kind.UNIT, unitId.value());
        }
    }

    private void type(String field, TypeCode code) {
        if (!registry.hasType(code)) {
            add(RefusalCodes.UNKNOWN_TYPE, field, "activity type", Kind.TYPE, code.value());
        }
    }

    private void add(String code, String field, String what, Kind kind, String value) {
        unknown.add(new Refusal(code, field, "no " + what + " is called " + value + registry.hint(kind, value)));
    }
}
