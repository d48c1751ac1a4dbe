package vn.nhiphoc.aggregates.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What was read so far. Facts may be learned twice and a little out of order; nothing known is ever forgotten. */
final class Known {

    private final Map<UnitId, Unit> units = new ConcurrentHashMap<>();
    private final Map<CampaignId, Campaign> campaigns = new ConcurrentHashMap<>();
    private final Map<ActivityId, ActivityPlace> activities = new ConcurrentHashMap<>();
    private final Map<ActivityPlace, ActivityPlace> places = new ConcurrentHashMap<>();
    private final Set<TypeCode> types = ConcurrentHashMap.newKeySet();
    private final Set<TypeCode> forms = ConcurrentHashMap.newKeySet();
    private final Set<TypeCode> outcomes = ConcurrentHashMap.newKeySet();

    void learn(Event event) {
        if (event instanceof UnitDefined e) {
            units.put(e.unit().unitId(), e.unit());
        } else if (event instanceof ActivityTypeDefined e) {
            types.add(e.entry().code());
        } else if (event instanceof FormDefined e) {
            forms.add(e.entry().code());
        } else if (event instanceof OutcomeCodeDefined e) {
            outcomes.add(e.entry().code());
        } else if (event instanceof CampaignDefined e) {
            campaigns.put(e.campaign().campaignId(), e.campaign());
        } else if (event instanceof ActivityPlanned e) {
            activities.put(e.activityId(), place(e.campaignId(), e.unitId()));
        } else if (event instanceof ActivityMoved e) {
            activities.computeIfPresent(e.activityId(), (id, before) -> place(before.campaignId(), e.unitId()));
        }
    }

    /** Hundreds of thousands of activities share a few thousand places. */
    private ActivityPlace place(CampaignId campaignId, UnitId unitId) {
        ActivityPlace place = new ActivityPlace(campaignId, unitId);
        ActivityPlace first = places.putIfAbsent(place, place);
        return first == null ? place : first;
    }

    @Nullable
    Unit unit(UnitId unitId) {
        return units.get(unitId);
    }

    Optional<Campaign> campaign(CampaignId campaignId) {
        return Optional.ofNullable(campaigns.get(campaignId));
    }

    Optional<ActivityPlace> activity(ActivityId activityId) {
        return Optional.ofNullable(activities.get(activityId));
    }

    boolean has(Registry.Kind kind, String value) {
        return switch (kind) {
            case UNIT -> units.containsKey(new UnitId(value));
            case CAMPAIGN -> campaigns.containsKey(new CampaignId(value));
            case ACTIVITY -> activities.containsKey(new ActivityId(value));
            case TYPE -> types.contains(new TypeCode(value));
            case FORM -> forms.contains(new TypeCode(value));
            case OUTCOME -> outcomes.contains(new TypeCode(value));
        };
    }

    Collection<String> names(Registry.Kind kind) {
        return switch (kind) {
            case UNIT -> units.keySet().stream().map(UnitId::value).toList();
            case CAMPAIGN -> campaigns.keySet().stream().map(CampaignId::value).toList();
            case ACTIVITY -> activities.keySet().stream().map(ActivityId::value).toList();
            case TYPE -> types.stream().map(TypeCode::value).toList();
            case FORM -> forms.stream().map(TypeCode::value).toList();
            case OUTCOME -> outcomes.stream().map(TypeCode::value).toList();
        };
    }
}
