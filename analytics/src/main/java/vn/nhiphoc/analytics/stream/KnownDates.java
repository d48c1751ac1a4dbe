package vn.nhiphoc.analytics.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;

/** The dates of all campaigns, in broadcast state. One thread. */
public final class KnownDates {
    private static final MapStateDescriptor<String, CampaignDates> DATES =
            new MapStateDescriptor<>("campaign-dates", StringSerializer.INSTANCE, new CampaignDates.Serializer());

    private final BroadcastState<String, CampaignDates> saved;
    private Map<String, CampaignDates> known = new HashMap<>();

    public KnownDates(OperatorStateStore store) throws Exception {
        saved = store.getBroadcastState(DATES);
        for (Map.Entry<String, CampaignDates> entry : saved.immutableEntries()) {
            known.put(entry.getKey(), entry.getValue());
        }
    }

    public @Nullable CampaignDates of(String campaign) {
        return known.get(campaign);
    }

    /** All dates as they stand; later facts do not change this map. */
    public Map<String, CampaignDates> asTheyStand() {
        return known;
    }

    /** Applies what facts of campaigns say; tells whether any date changed. */
    public boolean apply(List<Recorded> facts) throws Exception {
        Map<String, CampaignDates> changed = new HashMap<>(known);
        for (Recorded fact : facts) {
            if (fact.event() instanceof CampaignDefined defined) {
                String campaign = defined.campaign().campaignId().value();
                CampaignDates dates = CampaignDates.of(defined.campaign());
                changed.put(campaign, dates);
                saved.put(campaign, dates);
            }
        }
        boolean news = !changed.equals(known);
        known = changed;
        return news;
    }
}
