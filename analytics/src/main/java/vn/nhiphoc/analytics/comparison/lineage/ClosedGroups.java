package vn.nhiphoc.analytics.comparison.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The finest groups of whole older units that became whole newer units. Land joins too: a unit that gave land away is
 * not whole in its heir although all its people are.
 */
public final class ClosedGroups {
    private final Map<String, String> parents = new HashMap<>();

    private ClosedGroups() {}

    /**
     * The groups of all units that a change names, in the order of their first newer units.
     *
     * @param existed whether a unit was there on the older day; a unit that came and went in between is no member
     */
    public static List<Group> of(Passage passage, Predicate<String> existed) {
        ClosedGroups sets = new ClosedGroups();
        for (String unit : passage.named()) {
            if (existed.test(unit)) {
                passage.heirs(unit).keySet().forEach(heir -> sets.join("<" + unit, ">" + heir));
            }
        }
        Map<String, Group> groups = new HashMap<>();
        for (String member : List.copyOf(sets.parents.keySet())) {
            Group group =
                    groups.computeIfAbsent(sets.root(member), root -> new Group(new TreeSet<>(), new TreeSet<>()));
            (member.charAt(0) == '<' ? group.older() : group.newer()).add(member.substring(1));
        }
        Map<String, Group> ordered = new TreeMap<>();
        groups.values().forEach(group -> ordered.put(group.newer().first(), group));
        return new ArrayList<>(ordered.values());
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String member) {
        String above = parents.computeIfAbsent(member, itself -> itself);
        while (!above.equals(parents.get(above))) {
            above = parents.getOrDefault(above, above);
        }
        parents.put(member, above);
        return above;
    }
}
