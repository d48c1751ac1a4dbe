package vn.nhiphoc.aggregates.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.TypeCode;

/**
 * An activity as its facts leave it. Immutable; evolving never throws.
 *
 * @param standing null until it is planned
 * @param headcounts what each key last reported
 * @param outcomes those that stand
 */
public record ActivityState(
        @Nullable Standing standing,
        Life life,
        Map<String, HeadcountReported> headcounts,
        Map<TypeCode, Outcome> outcomes) {

    /** Before its first fact. */
    public static final ActivityState NONE = new ActivityState(null, Life.PLANNED, Map.of(), Map.of());

    /** The state after those facts of the activity; facts of others change nothing. */
    public ActivityState after(Iterable<? extends Event> events) {
        ActivityState state = this;
        for (Event event : events) {
            state = event instanceof ActivityEvent mine ? state.after(mine) : state;
        }
        return state;
    }

    ActivityState after(ActivityEvent event) {
        if (event instanceof ActivityPlanned e) {
            return with(new Standing(e.activityId(), e.campaignId(), e.unitId(), e.type(), e.details()));
        }
        if (event instanceof HeadcountReported e) {
            return new ActivityState(standing, life, put(headcounts, e.key(), e), outcomes);
        }
        if (event instanceof ActivityOutcomeReported e) {
            return new ActivityState(standing, life, headcounts, put(outcomes, e.code(), e.outcome()));
        }
        if (standing == null) {
            return this;
        }
        if (event instanceof ActivityMoved e) {
            return with(standing.in(e.unitId()));
        }
        if (event instanceof ActivityRetyped e) {
            return with(standing.of(e.type()));
        }
        return event instanceof ActivityChanged e ? with(standing.with(e.details())) : living(event);
    }

    private ActivityState living(ActivityEvent event) {
        if (event instanceof ActivityOpened e) {
            return with(life.opened(e.at()));
        }
        if (event instanceof ActivityClosed e) {
            return with(life.closed(e.at()));
        }
        if (event instanceof ActivityCancelled) {
            return with(life.calledOff());
        }
        return event instanceof ActivityReinstated ? with(life.backAgain()) : this;
    }

    /** The activity as others see it; empty until it is planned. */
    public Optional<ActivityView> view() {
        return Optional.ofNullable(standing)
                .map(s -> new ActivityView(
                        s.activityId(),
                        s.campaignId(),
                        s.unitId(),
                        s.type(),
                        s.details(),
                        life.status(),
                        life.openedAt(),
                        life.closedAt()));
    }

    /** What each key last reported, in the order of the keys' first use. */
    public List<HeadcountReported> lastOfEachKey() {
        return new ArrayList<>(headcounts.values());
    }

    private ActivityState with(Standing other) {
        return new ActivityState(other, life, headcounts, outcomes);
    }

    private ActivityState with(Life other) {
        return new ActivityState(standing, other, headcounts, outcomes);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, @Nullable V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
