package vn.nhiphoc.analytics.comparison.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every scope of every view, each by its definition. */
final class PlainScopes {
    private final PlainYears years;
    private final PlainShares shares;
    private final PlainGroups groups;
    private final Set<String> newer = new TreeSet<>();
    private final Set<String> older = new TreeSet<>();
    private final List<PlainScope> all = new ArrayList<>();

    PlainScopes(PlainYears years) {
        this.years = years;
        this.shares = new PlainShares(years);
        this.groups = new PlainGroups(years, shares);
        years.told.forEach(line -> (line.newer() ? newer : older).add(line.unit()));
    }

    /** All but the subtrees of {@code matched}. */
    List<PlainScope> all() {
        for (String unit : years.parents.keySet()) {
            unit(unit);
            if (years.parents.containsValue(unit)) {
                subtree(unit);
            }
        }
        groups().forEach(group -> all.add(group.scope()));
        return all;
    }

    /** A closed group, and the newer units where it is. */
    record Group(PlainScope scope, Set<String> place) {}

    /** The groups of which a reporter is a member. */
    List<Group> groups() {
        Map<String, Group> found = new TreeMap<>();
        Set<String> reporters = new TreeSet<>();
        newer.forEach(unit -> reporters.add(">" + unit));
        older.forEach(unit -> reporters.add("<" + unit));
        for (String reporter : reporters) {
            Set<String> group = groups.closure(reporter);
            Set<String> now = members(group, '>');
            Set<String> then = members(group, '<');
            PlainScope scope = new PlainScope(
                    "grouped",
                    PlainGroups.name(group),
                    "group",
                    both(now, newer),
                    whole(both(then, older)),
                    Set.of(),
                    now.stream().anyMatch(unit -> years.was(unit, true)),
                    then.stream().anyMatch(unit -> years.was(unit, false)),
                    now.size() == 1 ? "unit:" + now.iterator().next() : null,
                    then.size() == 1 ? "unit:" + then.iterator().next() : null);
            found.put(scope.key(), new Group(scope, now));
        }
        return new ArrayList<>(found.values());
    }

    private void unit(String unit) {
        Predicate<String> in = unit::equals;
        String itself = "unit:" + unit;
        add(
                "as_reported",
                unit,
                "unit",
                in(newer, in),
                whole(in(older, in)),
                Set.of(),
                years.was(unit, true),
                years.was(unit, false),
                itself,
                itself);
        String before = groups.before(unit);
        boolean came = years.parents.keySet().stream()
                .anyMatch(u -> years.was(u, false) && groups.group(unit).contains("<" + u));
        add(
                "restated",
                unit,
                "unit",
                in(newer, in),
                flowing(in),
                cut(in),
                years.was(unit, true),
                came,
                itself,
                before == null ? null : "unit:" + before);
        if (before != null && years.was(unit, true) && years.was(before, false)) {
            add(
                    "unchanged",
                    unit,
                    "unit",
                    in(newer, in),
                    whole(both(Set.of(before), older)),
                    Set.of(),
                    true,
                    true,
                    itself,
                    "unit:" + before);
        }
    }

    private void subtree(String scope) {
        Predicate<String> in = unit -> years.below(unit, scope);
        String itself = "subtree:" + scope;
        Set<String> now = in(newer, in);
        boolean wasNow = years.was(scope, true) || !now.isEmpty();
        boolean was = years.was(scope, false);
        Map<String, double[]> reported = whole(in(older, in));
        add(
                "as_reported",
                scope,
                "subtree",
                now,
                reported,
                Set.of(),
                wasNow,
                was || !reported.isEmpty(),
                itself,
                itself);
        Map<String, double[]> flowing = flowing(in);
        Set<String> cut = cut(in);
        String same = sameWhole(in) ? itself : null;
        add("restated", scope, "subtree", now, flowing, cut, wasNow, was || !flowing.isEmpty(), itself, same);
        Set<String> inside = new TreeSet<>();
        Set<String> partly = new TreeSet<>();
        for (String unit : older) {
            Set<String> place = PlainGroups.place(groups.closure("<" + unit));
            if (place.stream().allMatch(in)) {
                inside.add(unit);
            } else if (place.stream().anyMatch(in)) {
                partly.add(unit);
            }
        }
        add("grouped", scope, "subtree", now, whole(inside), partly, wasNow, was || !inside.isEmpty(), itself, same);
        unchanged(scope, in, now, flowing, cut, same);
    }

    private void unchanged(
            String scope,
            Predicate<String> in,
            Set<String> now,
            Map<String, double[]> flowing,
            Set<String> cut,
            @Nullable String same) {
        Set<String> stayed = new TreeSet<>();
        Set<String> before = new TreeSet<>();
        for (String unit : years.parents.keySet()) {
            String then = groups.before(unit);
            if (in.test(unit) && then != null && years.was(unit, true) && years.was(then, false)) {
                stayed.add(unit);
                before.add(then);
            }
        }
        stayed.retainAll(newer);
        before.retainAll(older);
        boolean all = stayed.equals(now)
                && before.equals(flowing.keySet())
                && flowing.values().stream().allMatch(part -> part[0] == 1)
                && cut.isEmpty();
        add(
                "unchanged",
                scope,
                "subtree",
                stayed,
                whole(before),
                Set.of(),
                true,
                true,
                all ? "subtree:" + scope : null,
                all ? same : null);
    }

    private void add(
            String view,
            String key,
            String kind,
            Set<String> now,
            Map<String, double[]> then,
            Set<String> undivided,
            boolean wasNow,
            boolean wasThen,
            @Nullable String peopleNow,
            @Nullable String peopleThen) {
        if (!now.isEmpty() || !then.isEmpty() || !undivided.isEmpty()) {
            all.add(new PlainScope(view, key, kind, now, then, undivided, wasNow, wasThen, peopleNow, peopleThen));
        }
    }

    private Map<String, double[]> flowing(Predicate<String> in) {
        Map<String, double[]> parts = new TreeMap<>();
        for (String unit : older) {
            Set<String> within = shares.within(unit);
            double[] part = within.isEmpty()
                    ? shares.share(unit, in)
                    : new double[] {within.stream().allMatch(in) ? 1 : 0, 0};
            if (part[0] + part[1] > PlainShares.NEARLY_NOTHING) {
                parts.put(unit, part);
            }
        }
        return parts;
    }

    private Set<String> cut(Predicate<String> in) {
        Set<String> cut = new TreeSet<>();
        for (String unit : older) {
            Set<String> within = shares.within(unit);
            if (within.stream().anyMatch(in) && !within.stream().allMatch(in)) {
                cut.add(unit);
            }
        }
        return cut;
    }

    private boolean sameWhole(Predicate<String> in) {
        return years.parents.keySet().stream()
                .filter(unit -> years.was(unit, false))
                .allMatch(unit -> shares.shares(unit).entrySet().stream()
                        .filter(heir -> heir.getValue()[0] + heir.getValue()[1] > PlainShares.NEARLY_NOTHING)
                        .allMatch(heir -> in.test(heir.getKey()) == in.test(unit)));
    }

    private static Set<String> members(Set<String> group, char side) {
        Set<String> members = new TreeSet<>();
        group.stream().filter(m -> m.charAt(0) == side).forEach(m -> members.add(m.substring(1)));
        return members;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> in(Set<String> some, Predicate<String> in) {
        Set<String> inside = new TreeSet<>(some);
        inside.removeIf(in.negate());
        return inside;
    }

    static Map<String, double[]> whole(Set<String> units) {
        Map<String, double[]> parts = new TreeMap<>();
        units.forEach(unit -> parts.put(unit, new double[] {1, 0}));
        return parts;
    }
}
