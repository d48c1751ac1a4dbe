package vn.nhiphoc.dashboards.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which campaign is shown when none is named. */
final class CampaignChoice {
    private static final Comparator<Campaign> LATEST =
            Comparator.comparing(Campaign::startsOn).thenComparing(Campaign::campaignId, Comparator.reverseOrder());

    private CampaignChoice() {}

    /** The one that is on, else the latest that has begun, else the next one; null when there is none. */
    static @Nullable Campaign onDay(LocalDate day, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.isOn(day))
                .max(LATEST)
                .or(() -> campaigns.stream()
                        .filter(campaign -> campaign.hasBegunBy(day))
                        .max(LATEST))
                .or(() -> campaigns.stream().min(LATEST))
                .orElse(null);
    }
}
