package vn.nhiphoc.aggregates.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** Whether a campaign can stand as it was sent; its references to the catalogue are checked before. */
final class CampaignDecision {

    private CampaignDecision() {}

    static Decision decide(@Nullable Campaign standing, DefineCampaign command) {
        Campaign campaign = normal(command.campaign());
        List<Refusal> refusals = new ArrayList<>();
        if (campaign.endsOn().isBefore(campaign.startsOn())) {
            refusals.add(new Refusal(
                    RefusalCodes.ENDS_BEFORE_START,
                    "endsOn",
                    "endsOn " + campaign.endsOn() + " is before startsOn " + campaign.startsOn()));
        }
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < campaign.plans().size(); i++) {
            String number = campaign.plans().get(i).number();
            if (!numbers.add(number == null ? "" : number)) {
                refusals.add(new Refusal(
                        RefusalCodes.DUPLICATE,
                        "plans[" + i + "].number",
                        "two plans of one campaign cannot have the number " + (number == null ? "null" : number)));
            }
        }
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        return campaign.equals(standing) ? Decision.nothing() : Decision.facts(new CampaignDefined(campaign));
    }

    private static Campaign normal(Campaign campaign) {
        return new Campaign(
                campaign.campaignId(),
                Normal.text(campaign.city()),
                campaign.year(),
                Normal.optional(campaign.theme()),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.opening(),
                campaign.plans().stream().map(CampaignDecision::normal).toList());
    }

    private static Plan normal(Plan plan) {
        return new Plan(
                Normal.optional(plan.number()),
                plan.issuedOn(),
                plan.issuerUnitId(),
                Normal.optional(plan.parentPlan()),
                plan.activityTypes().stream()
                        .map(type -> new Plan.LetteredType(Normal.text(type.letter()), type.code()))
                        .toList(),
                plan.deadlines());
    }
}
