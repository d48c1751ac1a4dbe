package vn.nhiphoc.aggregates.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.aggregates.catalogue.CatalogueState.LinkId;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What must hold of the lineage: known units, and every unit passes on all of itself, not more. */
final class LineageRules {

    /** Shares are written with a few digits, so thirds do not add up to one exactly. */
    private static final double ROUNDING = 1e-6;

    private final Map<LinkId, LineageLink> merged;
    private final UnitRules units;
    private final Faults faults;

    /** @param merged the links as they would stand */
    LineageRules(Map<LinkId, LineageLink> merged, UnitRules units, Faults faults) {
        this.merged = merged;
        this.units = units;
        this.faults = faults;
    }

    void check(List<LineageLink> sent, Set<UnitId> knownUnits) {
        Map<Departure, Double> passed = new HashMap<>();
        merged.values().forEach(link -> passed.merge(Departure.of(link), link.share(), Double::sum));
        Set<LinkId> seen = new HashSet<>();
        Set<Departure> told = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            LineageLink link = sent.get(i);
            String place = "lineage[" + i + "].";
            if (!seen.add(LinkId.of(link))) {
                faults.add(RefusalCodes.DUPLICATE, place + "from", "this link stands here twice");
            }
            known(place + "from", link.from(), knownUnits);
            known(place + "to", link.to(), knownUnits);
            double sum = passed.getOrDefault(Departure.of(link), 0.0);
            if (!(link.share() >= 0 && link.share() <= 1)) {
                faults.add(RefusalCodes.BAD_SHARE, place + "share", "a share is from 0 to 1, not " + link.share());
            } else if (sum > 1 + ROUNDING && told.add(Departure.of(link))) {
                faults.add(
                        RefusalCodes.SHARES_EXCEED_ONE,
                        place + "share",
                        "the shares of " + link.from() + " on " + link.effectiveOn() + " add up to " + sum
                                + ", more than all of it");
            } else if (sum < 1 - ROUNDING && told.add(Departure.of(link))) {
                faults.add(
                        RefusalCodes.SHARES_INCOMPLETE,
                        place + "share",
                        "the shares of " + link.from() + " on " + link.effectiveOn() + " add up to " + sum
                                + ", less than all of it: send all its links in one document");
            }
        }
    }

    private void known(String field, UnitId id, Set<UnitId> knownUnits) {
        if (!knownUnits.contains(id)) {
            faults.add(RefusalCodes.UNKNOWN_UNIT, field, "no unit is called " + id + units.hint(id));
        }
    }

    /** A unit that is divided on a day. */
    private record Departure(UnitId from, LocalDate effectiveOn) {

        static Departure of(LineageLink link) {
            return new Departure(link.from(), link.effectiveOn());
        }
    }
}
