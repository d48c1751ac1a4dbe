package vn.nhiphoc.ingest.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * Which unit is meant by an id, an official code or a name in a campaign: codes and names are those of the units that
 * there were on its days, because both were used again for other areas. For one thread.
 */
public final class UnitNames {

    private static final int CODE_DIGITS = 5;
    private static final int MOST_REMEMBERED = 50_000;

    private final Map<UnitId, Unit> all = new HashMap<>();
    private final List<LineageLink> lineage;
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final NameIndex now = new NameIndex();
    private final NameIndex gone = new NameIndex();
    private final NameIndex ever = new NameIndex();
    private final Set<UnitId> standing = new LinkedHashSet<>();
    private final Map<List<String>, Match> remembered = new HashMap<>();
    private final Offers offers;

    /**
     * @param from the campaign's first day
     * @param to its last
     */
    public UnitNames(CatalogueDocument catalogue, LocalDate from, LocalDate to) {
        this.lineage = catalogue.lineage();
        this.offers = new Offers(all, now);
        for (Unit unit : catalogue.units()) {
            all.put(unit.unitId(), unit);
            ever.add(unit);
            LocalDate begin = unit.validFrom();
            LocalDate end = unit.validTo();
            if ((begin == null || !begin.isAfter(to)) && (end == null || end.isAfter(from))) {
                standing.add(unit.unitId());
                now.add(unit);
                if (unit.officialCode() != null) {
                    byCode.computeIfAbsent(unit.officialCode(), code -> new ArrayList<>())
                            .add(unit);
                }
            } else if (end != null && !end.isAfter(from)) {
                gone.add(unit);
            }
        }
    }

    /**
     * The unit that is meant.
     *
     * @param within the name of a unit above it, such as its district; null where none is written
     */
    public Match find(String written, @Nullable String within) {
        List<String> asked = within == null ? List.of(written) : List.of(written, within);
        @Nullable Match known = remembered.get(asked);
        if (known == null) {
            known = look(written, within);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(asked, known);
            }
        }
        return known;
    }

    private Match look(String written, @Nullable String within) {
        if (isId(written)) {
            return new Match.One(written);
        }
        List<Unit> found = coded(written);
        if (found.isEmpty()) {
            found = now.find(written);
        }
        List<Unit> inside = within == null ? found : inside(found, within);
        if (inside.size() == 1) {
            return new Match.One(inside.get(0).unitId().value());
        }
        if (inside.size() > 1) {
            return new Match.None(offers.several(written, inside));
        }
        if (!found.isEmpty() && within != null) {
            return new Match.None(offers.elsewhere(written, within, found));
        }
        return old(written, within);
    }

    private boolean isId(String written) {
        try {
            return all.containsKey(new UnitId(written));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Spreadsheets drop a code's leading zeros. */
    private List<Unit> coded(String written) {
        if (!written.matches("\\d{1,10}")) {
            return List.of();
        }
        String padded = "0".repeat(Math.max(0, CODE_DIGITS - written.length())) + written;
        return byCode.getOrDefault(written, byCode.getOrDefault(padded, List.of()));
    }

    private List<Unit> inside(List<Unit> found, String within) {
        Set<UnitId> above = new LinkedHashSet<>();
        ever.find(within).forEach(unit -> above.add(unit.unitId()));
        return found.stream().filter(unit -> lies(unit, above)).toList();
    }

    private boolean lies(Unit unit, Set<UnitId> above) {
        @Nullable UnitId at = unit.parentId();
        for (int steps = 0; at != null && steps < 64; steps++) {
            if (above.contains(at)) {
                return true;
            }
            @Nullable Unit parent = all.get(at);
            at = parent == null ? null : parent.parentId();
        }
        return false;
    }

    /** A name that was given up is taken for its heir only where all of the unit went into that one. */
    private Match old(String written, @Nullable String within) {
        List<Unit> before = within == null ? gone.find(written) : inside(gone.find(written), within);
        Set<UnitId> heirs = new LinkedHashSet<>();
        boolean whole = true;
        for (Unit unit : before) {
            whole &= follow(unit.unitId(), heirs, 0);
        }
        if (heirs.isEmpty()) {
            return new Match.None(offers.nearest(written));
        }
        List<Unit> units = heirs.stream().map(all::get).toList();
        return whole && before.size() == 1 && heirs.size() == 1
                ? new Match.One(units.get(0).unitId().value())
                : new Match.None(offers.divided(written, units));
    }

    private boolean follow(UnitId from, Set<UnitId> heirs, int steps) {
        boolean whole = true;
        for (LineageLink link : lineage) {
            if (link.from().equals(from) && (link.share() > 0 || link.estimated()) && steps < 64) {
                whole &= link.share() == 1 && !link.estimated();
                if (standing.contains(link.to())) {
                    heirs.add(link.to());
                } else {
                    whole &= follow(link.to(), heirs, steps + 1);
                }
            }
        }
        return whole;
    }
}
