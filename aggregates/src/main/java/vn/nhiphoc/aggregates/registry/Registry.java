package vn.nhiphoc.aggregates.registry;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * What intake must know of units, codes, campaigns and activities, kept from the log. Own writes are known at once; what
 * is not known is looked up in the log before it is said to be unknown. Thread-safe.
 */
public interface Registry {

    Optional<Unit> unit(UnitId unitId);

    /** Whether the unit is that scope or lies below it, by today's parents. */
    boolean isWithin(UnitId unitId, UnitId scope);

    Optional<Campaign> campaign(CampaignId campaignId);

    Optional<ActivityPlace> activity(ActivityId activityId);

    /** The known ones among those, with one look-up at most. */
    Map<ActivityId, ActivityPlace> activities(Collection<ActivityId> activityIds);

    boolean hasType(TypeCode code);

    /** Whether the catalogue has that form; one that lists no forms at all takes any. */
    boolean takesForm(TypeCode code);

    /** Whether the catalogue has that outcome; one that lists no outcomes at all takes any. */
    boolean takesOutcome(TypeCode code);

    /** A hint to append to a sentence that calls the value unknown: {@code ; did you mean "…"?}, or nothing. */
    String hint(Kind kind, String unknown);

    /** How long ago the log was last read to its end. */
    Duration behind();

    /** What can be known. */
    enum Kind {
        UNIT,
        TYPE,
        FORM,
        OUTCOME,
        CAMPAIGN,
        ACTIVITY
    }
}
