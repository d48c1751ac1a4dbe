package vn.nhiphoc.aggregates.campaign.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;

/**
 * A campaign: a city's week of one year (or a month, or a term, with its own dates).
 *
 * @param startsOn the first day of the week
 * @param endsOn its last day, inclusive
 * @param opening the common opening; null where the plan has none
 */
public record Campaign(
        CampaignId campaignId,
        String city,
        int year,
        @Nullable String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Opening opening,
        List<Plan> plans) {

    public Campaign {
        plans = List.copyOf(plans);
    }
}
