package vn.nhiphoc.ingest.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.UnitId;

/** Units by their names, with diacritics and, for who writes none, without. */
final class NameIndex {

    private final Map<String, List<Entry>> exact = new HashMap<>();
    private final Map<String, List<Entry>> bare = new HashMap<>();
    private final Map<String, Unit> byFullName = new LinkedHashMap<>();

    void add(Unit unit) {
        add(unit, unit.name().vi());
        if (unit.name().en() != null) {
            add(unit, unit.name().en());
        }
        byFullName.put(Spelling.latin(unit.name().vi()), unit);
    }

    private void add(Unit unit, String name) {
        Called.readings(name).forEach(called -> put(exact, unit, called));
        Called.bareReadings(name).forEach(called -> put(bare, unit, called));
    }

    /** All units that may be meant; diacritics that are written must be the right ones. */
    List<Unit> find(String written) {
        List<Unit> found = look(exact, Called.readings(written));
        return found.isEmpty() && Spelling.isBare(written) ? look(bare, Called.bareReadings(written)) : found;
    }

    /** Full names in the Latin alphabet, for comparing. */
    Collection<String> latinNames() {
        return byFullName.keySet();
    }

    Unit named(String latinName) {
        Unit unit = byFullName.get(latinName);
        if (unit == null) {
            throw new IllegalArgumentException("no unit is called " + latinName);
        }
        return unit;
    }

    /** Units whose names differ at most in their diacritics and in what kind of unit they say. */
    List<Unit> cores(String latin) {
        return Called.bareReadings(latin).stream()
                .flatMap(called -> bare.getOrDefault(called.core(), List.of()).stream())
                .map(Entry::unit)
                .distinct()
                .toList();
    }

    private static List<Unit> look(Map<String, List<Entry>> index, List<Called> readings) {
        Map<UnitId, Unit> found = new LinkedHashMap<>();
        for (Called reading : readings) {
            for (Entry entry : index.getOrDefault(reading.core(), List.of())) {
                if (entry.called.fits(reading)) {
                    found.put(entry.unit.unitId(), entry.unit);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void put(Map<String, List<Entry>> index, Unit unit, Called called) {
        index.computeIfAbsent(called.core(), core -> new ArrayList<>()).add(new Entry(unit, called));
    }

    private record Entry(Unit unit, Called called) {}
}
