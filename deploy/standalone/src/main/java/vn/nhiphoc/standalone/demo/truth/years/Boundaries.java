package vn.nhiphoc.standalone.demo.truth.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.LinkEntry;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** The change of boundaries that lies between two years, or none. The demo's catalogue knows one such day. */
final class Boundaries {

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<LinkEntry>> links = new TreeMap<>();

    Boundaries(CatalogueDocument catalogue, LocalDate older, LocalDate newer) {
        for (UnitEntry unit : catalogue.units()) {
            if (unit.parentId() != null) {
                parents.put(unit.unitId(), unit.parentId());
            }
        }
        Set<LocalDate> days = new HashSet<>();
        for (LinkEntry link : catalogue.lineage()) {
            if (link.effectiveOn().isAfter(older) && !link.effectiveOn().isAfter(newer)) {
                links.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link);
                days.add(link.effectiveOn());
            }
        }
        if (days.size() > 1) {
            throw new IllegalStateException("boundaries changed on several days: " + new TreeSet<>(days));
        }
    }

    /** The unit itself and all above it. */
    List<String> selfAndAbove(String unit) {
        List<String> chain = new ArrayList<>();
        for (@Nullable String next = unit; next != null; next = parents.get(next)) {
            chain.add(next);
        }
        return chain;
    }

    boolean hasUnitsBelow(String unit) {
        return parents.containsValue(unit);
    }

    /** Where the people of an older unit are; what a unit reported for others may lie on any land that they left. */
    Landing landing(String unit) {
        List<LinkEntry> own = links.get(unit);
        if (own != null) {
            Map<String, Double> shares = new TreeMap<>();
            Set<String> estimated = new TreeSet<>();
            for (LinkEntry link : own) {
                if (link.share() > 0) {
                    shares.put(link.to(), link.share());
                    if (link.estimated()) {
                        estimated.add(link.to());
                    }
                }
            }
            return new Landing(shares, estimated, false);
        }
        Map<String, Double> below = new TreeMap<>();
        links.forEach((from, its) -> {
            if (selfAndAbove(from).contains(unit)) {
                its.forEach(link -> below.put(link.to(), 1.0));
            }
        });
        return below.isEmpty() || isStillThere(unit) ? Landing.on(unit) : new Landing(below, Set.of(), true);
    }

    /** A unit that has a newer unit below it goes on. */
    private boolean isStillThere(String unit) {
        return links.values().stream()
                .flatMap(List::stream)
                .anyMatch(link -> selfAndAbove(link.to()).contains(unit));
    }

    /** Every newer unit that got people or land of an older one. */
    Set<String> heirs(String unit) {
        Set<String> heirs = new TreeSet<>();
        links.getOrDefault(unit, List.of()).forEach(link -> heirs.add(link.to()));
        return heirs;
    }

    Set<String> divided() {
        return links.keySet();
    }
}
