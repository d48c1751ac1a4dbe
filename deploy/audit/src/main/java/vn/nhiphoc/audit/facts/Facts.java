package vn.nhiphoc.audit.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the log says beside its attendance lines: definitions by id, the last of each standing, and the
 * activities. Maps keep the order in which an id was first heard of. One thread while it is filled.
 */
public final class Facts {
    /** Whose outcome it is, where it is no activity's. */
    public record UnitOutcome(String campaign, String unit, String code) {}

    record Between(String from, String to, Object day) {}

    final Map<String, Unit> units = new LinkedHashMap<>();
    final Map<String, Code> activityTypes = new LinkedHashMap<>();
    final Map<String, Code> outcomeCodes = new LinkedHashMap<>();
    final Map<Between, Link> lineage = new LinkedHashMap<>();
    final Set<TypeLink> typeLinks = new LinkedHashSet<>();
    final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    final Map<UnitOutcome, Outcome> unitOutcomes = new LinkedHashMap<>();
    final Map<Summary.Name, Summary> summaries = new LinkedHashMap<>();
    private final Map<String, Activity> activities = new TreeMap<>();

    public Map<String, Unit> units() {
        return units;
    }

    public Collection<Code> activityTypes() {
        return activityTypes.values();
    }

    public Collection<Code> outcomeCodes() {
        return outcomeCodes.values();
    }

    public Collection<Link> lineage() {
        return lineage.values();
    }

    public Collection<TypeLink> typeLinks() {
        return typeLinks;
    }

    public Map<String, Campaign> campaigns() {
        return campaigns;
    }

    public Map<UnitOutcome, Outcome> unitOutcomes() {
        return unitOutcomes;
    }

    /** Past results that were not taken back. */
    public Collection<Summary> summaries() {
        return summaries.values();
    }

    /** Activities that were planned, by their ids. */
    public Collection<Activity> activities() {
        return activities.values().stream().filter(Activity::isPlanned).toList();
    }

    /** The activity, if it was planned. */
    public @Nullable Activity activity(String id) {
        Activity activity = activities.get(id);
        return activity != null && activity.isPlanned() ? activity : null;
    }

    /** The unit and all above it, from below; a parent that nobody defined ends the chain, a circle where it closes. */
    public List<String> upwards(String unit) {
        Set<String> chain = new LinkedHashSet<>();
        String next = unit;
        while (next != null && chain.add(next)) {
            Unit known = units.get(next);
            next = known == null ? null : known.parent();
        }
        return List.copyOf(chain);
    }

    Activity heardOf(String id) {
        return activities.computeIfAbsent(id, Activity::new);
    }
}
