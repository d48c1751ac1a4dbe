package vn.nhiphoc.aggregates.campaign.messages;

import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;

/** A campaign with its plans, as it shall stand. */
public record DefineCampaign(Campaign campaign, Received received) implements Command {

    @Override
    public String aggregateId() {
        return aggregateIdOf(campaign.campaignId());
    }

    public static String aggregateIdOf(CampaignId campaignId) {
        return "campaign/" + campaignId;
    }
}
