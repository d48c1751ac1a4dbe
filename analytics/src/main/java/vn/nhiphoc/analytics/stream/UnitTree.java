package vn.nhiphoc.analytics.stream;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which unit stands under which; a unit that it does not know is a root. The intake refuses cycles; one that got in all
 * the same ends where it closes. One thread.
 */
public final class UnitTree {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, List<String>> chains = new HashMap<>();

    /** A unit's parent from now on; null makes it a root. */
    public void place(String unit, @Nullable String parent) {
        String old = parent == null ? parents.remove(unit) : parents.put(unit, parent);
        if (old != null) {
            children.getOrDefault(old, new LinkedHashSet<>()).remove(unit);
        }
        if (parent != null) {
            children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(unit);
        }
        chains.clear();
    }

    public @Nullable String parent(String unit) {
        return parents.get(unit);
    }

    /** The unit, its parent, and so on up to its root. */
    public List<String> selfAndAncestors(String unit) {
        List<String> known = chains.get(unit);
        if (known != null) {
            return known;
        }
        Set<String> chain = new LinkedHashSet<>();
        for (String next = unit; next != null && chain.add(next); next = parents.get(next)) {}
        List<String> climbed = List.copyOf(chain);
        chains.put(unit, climbed);
        return climbed;
    }

    /** The unit and all below it. */
    public Collection<String> subtree(String unit) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    public UnitTree copy() {
        UnitTree copy = new UnitTree();
        parents.forEach(copy::place);
        return copy;
    }
}
