package vn.nhiphoc.analytics.comparison.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of both years, each with a number; one that the catalogue does not know is a root that always was. */
public final class Units {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final Set<String> parents = new HashSet<>();

    /**
     * Numbers them.
     *
     * @param reporters those with figures
     */
    public Units(Collection<Unit> catalogue, Collection<String> reporters) {
        catalogue.forEach(this::add);
        reporters.forEach(id -> add(new Unit(id, List.of(), null, null)));
    }

    private void add(Unit unit) {
        if (numbers.putIfAbsent(unit.id(), units.size()) == null) {
            units.add(unit);
            parents.addAll(unit.ancestors());
        }
    }

    public int size() {
        return units.size();
    }

    /** Its number, or -1. */
    public int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    public Unit unit(String id) {
        Integer number = numbers.get(id);
        return number == null ? new Unit(id, List.of(), null, null) : units.get(number);
    }

    public List<Unit> all() {
        return units;
    }

    /** Whether there are units below it, in any year. */
    boolean hasBelow(String id) {
        return parents.contains(id);
    }

    boolean lies(String unit, String scope) {
        return unit.equals(scope) || unit(unit).ancestors().contains(scope);
    }
}
