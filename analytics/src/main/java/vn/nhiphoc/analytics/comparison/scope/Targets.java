package vn.nhiphoc.analytics.comparison.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lineage.Passage;

/**
 * All lines' scopes of a comparison. What several views would show alike stands once, with the bits of all of them.
 * {@code matched} is not among them: which groups count there differs from figure to figure.
 */
public final class Targets {
    private final Units units;
    private final Years years;
    private final Passage passage;
    private final Clusters clusters;
    private final Flows flows;
    private final Map<Target, Integer> views = new LinkedHashMap<>();
    private final List<Matched> matched = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    private Targets(Units units, Years years, Passage passage) {
        this.units = units;
        this.years = years;
        this.passage = passage;
        this.clusters = new Clusters(passage, units, years);
        this.flows = new Flows(passage, units, years);
    }

    /** All scopes in which a reporter of either year has a part. */
    public static Targets of(Units units, Years years, Passage passage) {
        Targets targets = new Targets(units, years, passage);
        targets.singleUnits();
        targets.groups();
        targets.subtrees();
        targets.arrange();
        return targets;
    }

    /** A scope, with the bits of the views that show it. */
    public record Shown(Target target, int views) {}

    /** The scopes in the order of their keys; whole subtrees last. */
    public List<Shown> shown() {
        return shown;
    }

    /** The subtrees of {@code matched}. */
    public List<Matched> matched() {
        return matched;
    }

    /** Groups that are more than the lineage's own. */
    public List<Cluster> joinedGroups() {
        return clusters.beyondTheLineage();
    }

    private void arrange() {
        views.forEach((target, bits) -> {
            boolean alsoMatched = (bits & View.GROUPED.bit()) != 0 && !target.subtree();
            shown.add(new Shown(target, alsoMatched ? bits | View.MATCHED.bit() : bits));
        });
        shown.sort(Comparator.<Shown, Boolean>comparing(its -> its.target().subtree())
                .thenComparing(its -> its.target().key()));
    }

    private void singleUnits() {
        Set<String> reporters = new TreeSet<>(years.olderReporters());
        reporters.addAll(years.newerReporters());
        for (String unit : reporters) {
            int[] itself = {units.number(unit)};
            Target.PeopleOf own = new Target.PeopleOf(itself[0], false);
            add(
                    View.AS_REPORTED,
                    new Target(
                            unit,
                            false,
                            years.newerReporters().contains(unit) ? itself : new int[0],
                            Target.Parts.whole(years.olderReporters().contains(unit) ? itself : new int[0]),
                            new int[0],
                            own,
                            own,
                            years.livedNewer(units.unit(unit)),
                            years.livedOlder(units.unit(unit))));
        }
        Map<String, Flows.Inflow> inflows = flows.intoEach(units);
        Set<String> ends = new TreeSet<>(flows.ends());
        ends.addAll(years.newerReporters());
        for (String unit : ends) {
            add(View.RESTATED, restated(unit, inflows.getOrDefault(unit, NOTHING)));
        }
    }

    private static final Flows.Inflow NOTHING = new Flows.Inflow(Target.Parts.whole(new int[0]), new int[0]);

    private Target restated(String unit, Flows.Inflow inflow) {
        Cluster cluster = clusters.ofNewer(unit);
        int number = units.number(unit);
        return new Target(
                unit,
                false,
                numbers(Set.of(unit), years.newerReporters()),
                inflow.parts(),
                inflow.undivided(),
                new Target.PeopleOf(number, false),
                ofOne(cluster.unchanged() ? cluster.older() : Set.of()),
                years.livedNewer(units.unit(unit)),
                cluster.older().stream().anyMatch(older -> years.livedOlder(units.unit(older))));
    }

    private void groups() {
        for (Cluster cluster : clusters.withReporters()) {
            Target target = group(cluster.id(), cluster);
            add(View.GROUPED, target);
            if (cluster.unchanged() && target.existedNewer() && target.existedOlder()) {
                add(View.UNCHANGED, group(cluster.newer().first(), cluster));
            }
        }
    }

    private Target group(String key, Cluster cluster) {
        return new Target(
                key,
                false,
                numbers(cluster.newer(), years.newerReporters()),
                Target.Parts.whole(numbers(cluster.older(), years.olderReporters())),
                new int[0],
                ofOne(cluster.newer()),
                ofOne(cluster.older()),
                cluster.newer().stream().anyMatch(unit -> years.livedNewer(units.unit(unit))),
                cluster.older().stream().anyMatch(unit -> years.livedOlder(units.unit(unit))));
    }

    private void subtrees() {
        Set<String> scopes = new TreeSet<>();
        List<Set<String>> all = List.of(years.olderReporters(), years.newerReporters(), flows.ends());
        for (Set<String> some : all) {
            for (String unit : some) {
                scopes.add(unit);
                scopes.addAll(units.unit(unit).ancestors());
            }
        }
        scopes.removeIf(scope -> !units.hasBelow(scope));
        for (String scope : scopes) {
            new Subtree(scope, units, years, passage, clusters, flows).addTo(this);
        }
    }

    void add(View view, Target target) {
        if (!target.isEmpty()) {
            views.merge(target, view.bit(), (one, other) -> one | other);
        }
    }

    void add(Matched groups) {
        if (!groups.groups().isEmpty()) {
            matched.add(groups);
        }
    }

    Target groupOf(Cluster cluster) {
        return group(cluster.id(), cluster);
    }

    private Target.@Nullable PeopleOf ofOne(Collection<String> members) {
        return members.size() == 1
                ? new Target.PeopleOf(units.number(members.iterator().next()), false)
                : null;
    }

    private int[] numbers(Collection<String> members, Set<String> reporters) {
        return members.stream()
                .filter(reporters::contains)
                .mapToInt(units::number)
                .toArray();
    }
}
