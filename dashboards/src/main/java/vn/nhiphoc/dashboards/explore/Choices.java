package vn.nhiphoc.dashboards.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Label;

/**
 * What there is to choose from, as {@code GET /api/v1/live/choices} answers it.
 *
 * @param campaigns the newest first
 * @param types every type of the catalogue, in its order
 * @param units the names of all units that ever were, by their ids
 */
record Choices(List<CampaignChoice> campaigns, List<TypeChoice> types, Map<String, Label> units) {

    /** A campaign. */
    record CampaignChoice(String campaignId, String city, int year, LocalDate startsOn, LocalDate endsOn) {}

    /** A type of activity. */
    record TypeChoice(String code, Label name) {}
}
