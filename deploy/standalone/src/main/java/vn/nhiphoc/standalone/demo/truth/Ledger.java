package vn.nhiphoc.standalone.demo.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that was recorded: units, the campaign, its activities and the outcomes of units. One thread at a time. */
public final class Ledger {

    private final Map<String, UnitFact> units = new HashMap<>();
    private final TreeMap<String, ActivityLedger> activities = new TreeMap<>();
    private final TreeMap<String, Map<String, OutcomeFact>> unitOutcomes = new TreeMap<>();
    private CampaignFact campaign;

    public Ledger(CampaignFact campaign) {
        this.campaign = campaign;
    }

    /** The last entry of a unit stands. */
    public void unit(UnitFact unit) {
        units.put(unit.id(), unit);
    }

    /** The last campaign stands. */
    public void campaign(CampaignFact latest) {
        campaign = latest;
    }

    /** A new activity. */
    public ActivityLedger plan(String id, ActivityFact fact) {
        ActivityLedger ledger = new ActivityLedger(id, fact);
        activities.put(id, ledger);
        return ledger;
    }

    /** An activity that was planned; another id is an {@link IllegalStateException}. */
    public ActivityLedger activity(String id) {
        ActivityLedger ledger = activities.get(id);
        if (ledger == null) {
            throw new IllegalStateException("the simulation has not planned the activity " + id);
        }
        return ledger;
    }

    /** Whether the activity was planned. */
    public boolean knows(String id) {
        return activities.containsKey(id);
    }

    /** The last result of a unit's code stands, null withdraws it; whether that is news. */
    public boolean unitOutcome(String unitId, String code, @Nullable OutcomeFact outcome) {
        Map<String, OutcomeFact> byCode = unitOutcomes.computeIfAbsent(unitId, id -> new TreeMap<>());
        OutcomeFact earlier = outcome == null ? byCode.remove(code) : byCode.put(code, outcome);
        return !Objects.equals(earlier, outcome);
    }

    CampaignFact campaign() {
        return campaign;
    }

    Collection<UnitFact> units() {
        return units.values();
    }

    Collection<ActivityLedger> activities() {
        return activities.values();
    }

    Map<String, Map<String, OutcomeFact>> unitOutcomes() {
        return unitOutcomes;
    }

    /** The unit itself and all above it, up to the root. */
    List<String> selfAndAbove(String unitId) {
        List<String> chain = new ArrayList<>();
        for (UnitFact unit = units.get(unitId); unit != null; unit = parentOf(unit)) {
            chain.add(unit.id());
        }
        return chain;
    }

    private @Nullable UnitFact parentOf(UnitFact unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}
