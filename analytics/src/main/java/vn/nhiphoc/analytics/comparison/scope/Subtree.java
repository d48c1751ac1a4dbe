package vn.nhiphoc.analytics.comparison.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.lineage.Share;

/** The scopes of one unit with all below it. */
final class Subtree {
    private final String scope;
    private final Units units;
    private final Years years;
    private final Passage passage;
    private final Clusters clusters;
    private final Flows flows;
    private final Target.PeopleOf people;
    private final int[] newer;

    Subtree(String scope, Units units, Years years, Passage passage, Clusters clusters, Flows flows) {
        this.scope = scope;
        this.units = units;
        this.years = years;
        this.passage = passage;
        this.clusters = clusters;
        this.flows = flows;
        this.people = new Target.PeopleOf(units.number(scope), true);
        this.newer = inside(years.newerReporters());
    }

    void addTo(Targets targets) {
        Target.Parts asReported = Target.Parts.whole(inside(years.olderReporters()));
        targets.add(View.AS_REPORTED, target(newer, asReported, new int[0], people, people));
        Flows.Inflow inflow = flows.into(this::lies, units);
        Target.PeopleOf same = sameWhole() ? people : null;
        Target restated = target(newer, inflow.parts(), inflow.undivided(), people, same);
        targets.add(View.RESTATED, restated);
        grouped(targets, same);
        unchanged(targets, restated);
    }

    private void grouped(Targets targets, Target.@Nullable PeopleOf same) {
        Set<String> older = new TreeSet<>();
        Set<String> partly = new TreeSet<>();
        List<Target> whole = new ArrayList<>();
        for (Cluster cluster : clusters.withReporters()) {
            if (cluster.place().stream().allMatch(this::lies)) {
                older.addAll(cluster.older());
                whole.add(targets.groupOf(cluster));
            } else if (cluster.place().stream().anyMatch(this::lies)) {
                partly.addAll(cluster.older());
            }
        }
        older.retainAll(years.olderReporters());
        partly.retainAll(years.olderReporters());
        targets.add(View.GROUPED, target(newer, Target.Parts.whole(numbers(older)), numbers(partly), people, same));
        targets.add(new Matched(scope, whole));
    }

    private void unchanged(Targets targets, Target restated) {
        Set<String> older = new TreeSet<>();
        Set<String> newerUnits = new TreeSet<>();
        for (Cluster cluster : clusters.withReporters()) {
            if (cluster.unchanged() && lies(cluster.newer().first()) && lived(cluster)) {
                older.addAll(cluster.older());
                newerUnits.addAll(cluster.newer());
            }
        }
        older.retainAll(years.olderReporters());
        newerUnits.retainAll(years.newerReporters());
        Target.Parts parts = Target.Parts.whole(numbers(older));
        int[] now = numbers(newerUnits);
        boolean all = target(now, parts, new int[0], restated.newerPeople(), restated.olderPeople())
                .equals(restated);
        Target.PeopleOf then = all ? restated.olderPeople() : null;
        targets.add(
                View.UNCHANGED, new Target(scope, true, now, parts, new int[0], all ? people : null, then, true, true));
    }

    private boolean lived(Cluster cluster) {
        return years.livedNewer(units.unit(cluster.newer().first()))
                && years.livedOlder(units.unit(cluster.older().first()));
    }

    private Target target(
            int[] newerUnits,
            Target.Parts older,
            int[] undivided,
            Target.@Nullable PeopleOf newerPeople,
            Target.@Nullable PeopleOf olderPeople) {
        Unit unit = units.unit(scope);
        return new Target(
                scope,
                true,
                newerUnits,
                older,
                undivided,
                newerPeople,
                olderPeople,
                years.livedNewer(unit) || newerUnits.length > 0,
                years.livedOlder(unit) || older.units().length > 0);
    }

    /** Whether the same area lay below this unit in both years: nothing came in, nothing went out. */
    private boolean sameWhole() {
        for (String unit : passage.named()) {
            if (years.livedOlder(units.unit(unit))) {
                boolean before = lies(unit);
                for (var heir : passage.heirs(unit).entrySet()) {
                    Share share = heir.getValue();
                    if (share.total() > 0 && lies(heir.getKey()) != before) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean lies(String unit) {
        return units.lies(unit, scope);
    }

    private int[] inside(Set<String> reporters) {
        return numbers(reporters.stream().filter(this::lies).toList());
    }

    private int[] numbers(Collection<String> some) {
        return some.stream().sorted().mapToInt(units::number).toArray();
    }
}
