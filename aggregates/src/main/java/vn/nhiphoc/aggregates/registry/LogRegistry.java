package vn.nhiphoc.aggregates.registry;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** {@link Registry} on the log's safe tail, read by a thread of its own every fifth of a second. */
public final class LogRegistry implements Registry, AutoCloseable {

    /** Beyond this a hint would cost more than it helps. */
    private static final int MOST_COMPARED = 20_000;

    private final Known known = new Known();
    private final Tail tail;

    /** Reads what the log has, then follows it. */
    public LogRegistry(DataSource pool) {
        this.tail = new Tail(pool, known);
        tail.start();
    }

    /** Own writes, known as soon as they are committed. */
    public void learn(List<? extends Event> recorded) {
        recorded.forEach(known::learn);
    }

    @Override
    public Duration behind() {
        return tail.behind();
    }

    @Override
    public Optional<Unit> unit(UnitId unitId) {
        return has(Kind.UNIT, unitId.value()) ? Optional.ofNullable(known.unit(unitId)) : Optional.empty();
    }

    @Override
    public boolean isWithin(UnitId unitId, UnitId scope) {
        UnitId at = unitId;
        for (int steps = 0; at != null && steps < 64; steps++) {
            if (at.equals(scope)) {
                return true;
            }
            Unit unit = known.unit(at);
            at = unit == null ? null : unit.parentId();
        }
        return false;
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaignId) {
        if (known.campaign(campaignId).isEmpty()) {
            tail.look(List.of(DefineCampaign.aggregateIdOf(campaignId)));
        }
        return known.campaign(campaignId);
    }

    @Override
    public Optional<ActivityPlace> activity(ActivityId activityId) {
        return Optional.ofNullable(activities(List.of(activityId)).get(activityId));
    }

    @Override
    public Map<ActivityId, ActivityPlace> activities(Collection<ActivityId> activityIds) {
        List<String> missing = activityIds.stream()
                .filter(id -> known.activity(id).isEmpty())
                .map(ActivityCommand::aggregateIdOf)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            tail.look(missing);
        }
        Map<ActivityId, ActivityPlace> found = new HashMap<>();
        activityIds.forEach(id -> known.activity(id).ifPresent(place -> found.put(id, place)));
        return found;
    }

    @Override
    public boolean hasType(TypeCode code) {
        return has(Kind.TYPE, code.value());
    }

    @Override
    public boolean takesForm(TypeCode code) {
        return has(Kind.FORM, code.value()) || known.names(Kind.FORM).isEmpty();
    }

    @Override
    public boolean takesOutcome(TypeCode code) {
        return has(Kind.OUTCOME, code.value()) || known.names(Kind.OUTCOME).isEmpty();
    }

    @Override
    public String hint(Kind kind, String unknown) {
        Collection<String> names = known.names(kind);
        return names.size() > MOST_COMPARED ? "" : Nearest.hint(unknown, names);
    }

    @Override
    public void close() {
        tail.close();
    }

    private boolean has(Kind kind, String value) {
        if (!known.has(kind, value)) {
            tail.look(List.of(DefineCatalogue.AGGREGATE_ID));
        }
        return known.has(kind, value);
    }
}
