package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that hangs together: members of the older year are written '<' before their names, newer ones '>'. */
final class PlainGroups {
    private final PlainYears years;
    private final PlainShares shares;
    private final Map<String, Set<String>> knownGroups = new TreeMap<>();

    PlainGroups(PlainYears years, PlainShares shares) {
        this.years = years;
        this.shares = shares;
    }

    /** The newer units of a group: where it is. */
    static Set<String> place(Set<String> group) {
        Set<String> place = new TreeSet<>();
        group.stream().filter(m -> m.startsWith(">")).forEach(m -> place.add(m.substring(1)));
        return place;
    }

    Set<String> group(String newer) {
        return closure(">" + newer);
    }

    /** Everything that hangs together with a unit of one of the two years, land and districts' figures included. */
    Set<String> closure(String member) {
        return knownGroups.computeIfAbsent(member, this::grow);
    }

    private Set<String> grow(String member) {
        Set<String> group = new TreeSet<>(Set.of(member));
        for (int size = 0; size != group.size(); ) {
            size = group.size();
            for (String unit : years.parents.keySet()) {
                Set<String> ends = new TreeSet<>();
                if (years.was(unit, false) && shares.within(unit).isEmpty()) {
                    shares.shares(unit).keySet().forEach(heir -> ends.add(">" + heir));
                } else if (years.told.stream()
                        .anyMatch(t -> !t.newer() && t.unit().equals(unit))) {
                    shares.within(unit).forEach(heir -> ends.add(">" + heir));
                }
                if (group.contains("<" + unit) || ends.stream().anyMatch(group::contains)) {
                    if (!ends.isEmpty()) {
                        group.add("<" + unit);
                        group.addAll(ends);
                    }
                }
            }
        }
        return group;
    }

    static String name(Set<String> group) {
        return String.join("", group);
    }

    /** The older unit that is exactly this one. */
    @Nullable
    String before(String unit) {
        Set<String> group = group(unit);
        return group.size() == 2
                ? group.stream()
                        .filter(m -> m.startsWith("<"))
                        .findFirst()
                        .map(m -> m.substring(1))
                        .orElse(null)
                : null;
    }
}
