package vn.nhiphoc.aggregates.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What must hold of units: known parents and places, no cycle, a life that ends after it begins. */
final class UnitRules {

    private final Map<UnitId, Unit> merged;
    private final Faults faults;
    private final Set<UnitId> cyclic = new HashSet<>();

    /** @param merged the units as they would stand */
    UnitRules(Map<UnitId, Unit> merged, Faults faults) {
        this.merged = merged;
        this.faults = faults;
    }

    void check(List<Unit> sent) {
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Unit unit = sent.get(i);
            String place = "units[" + i + "].";
            if (!seen.add(unit.unitId())) {
                faults.add(RefusalCodes.DUPLICATE, place + "unitId", "unit " + unit.unitId() + " stands here twice");
            }
            known(RefusalCodes.UNKNOWN_PARENT, place + "parentId", unit.parentId());
            known(RefusalCodes.UNKNOWN_UNIT, place + "locatedIn", unit.locatedIn());
            life(unit, place);
            cycle(unit, place);
        }
    }

    private void known(String code, String field, @Nullable UnitId id) {
        if (id != null && !merged.containsKey(id)) {
            faults.add(code, field, "no unit is called " + id + hint(id));
        }
    }

    String hint(UnitId id) {
        return Nearest.hint(
                id.value(), merged.keySet().stream().map(UnitId::value).toList());
    }

    private void life(Unit unit, String place) {
        if (unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            faults.add(
                    RefusalCodes.ENDS_BEFORE_START,
                    place + "validTo",
                    "validTo " + unit.validTo() + " is before validFrom " + unit.validFrom());
        }
    }

    /** Each cycle is told once, at the first of its units. */
    private void cycle(Unit unit, String place) {
        Set<UnitId> path = new LinkedHashSet<>();
        UnitId at = unit.unitId();
        while (at != null && path.add(at)) {
            Unit here = merged.get(at);
            at = here == null ? null : here.parentId();
        }
        if (at != null && at.equals(unit.unitId()) && !cyclic.contains(at)) {
            cyclic.addAll(path);
            faults.add(
                    RefusalCodes.PARENT_CYCLE,
                    place + "parentId",
                    path.stream().map(UnitId::value).collect(Collectors.joining(" → ")) + " → " + at
                            + " is a cycle; one of them must have another parent or none");
        }
    }

    /** Parents before their children, so that no reader of the log meets a unit before its parent. */
    static List<Unit> parentsFirst(List<Unit> units) {
        Map<UnitId, Unit> open = new LinkedHashMap<>();
        units.forEach(unit -> open.put(unit.unitId(), unit));
        List<Unit> ordered = new ArrayList<>();
        for (Unit unit : units) {
            List<Unit> chain = new ArrayList<>();
            Unit next = open.remove(unit.unitId());
            while (next != null) {
                chain.add(0, next);
                next = next.parentId() == null ? null : open.remove(next.parentId());
            }
            ordered.addAll(chain);
        }
        return ordered;
    }
}
