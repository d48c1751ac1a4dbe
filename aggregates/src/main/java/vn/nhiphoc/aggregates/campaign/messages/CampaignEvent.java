package vn.nhiphoc.aggregates.campaign.messages;

import vn.nhiphoc.aggregates.shared.Event;

/** A fact of a campaign. */
public sealed interface CampaignEvent extends Event permits CampaignDefined {}
