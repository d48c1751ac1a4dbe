package vn.nhiphoc.aggregates.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.nhiphoc.aggregates.activity.ActivityView;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.SummaryState;

/** Entries as they stand in the log, own writes included; nothing is cached. Thread-safe. */
public interface Readings {

    CatalogueDocument catalogue();

    Optional<Campaign> campaign(CampaignId campaignId);

    Optional<ActivityView> activity(ActivityId activityId);

    /** What was last reported under that key, whether or not it still stands for its day. */
    Optional<HeadcountReported> headcount(ActivityId activityId, String key);

    /** What each key of the activity last reported. */
    List<HeadcountReported> headcounts(ActivityId activityId);

    /** Empty where none was reported, or the last report withdrew it. */
    Optional<Outcome> outcome(ActivityId activityId, TypeCode code);

    Optional<Outcome> outcome(CampaignId campaignId, UnitId unitId, TypeCode code);

    /** The summaries of those keys, as far as they are in the log; taken back or not. */
    Map<String, SummaryState> summaries(CampaignId campaignId, Collection<String> keys);
}
