package vn.nhiphoc.aggregates.campaign.messages;

/** A campaign with its plans as it stands from now on. */
public record CampaignDefined(Campaign campaign) implements CampaignEvent {}
