package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of random years, computed again by plain and slow code of its own: every line is asked for by its
 * definition, one by one.
 */
final class PlainComparison {
    private static final List<String> MEASURES = List.of("visits", "people", "person_activities", "activities_opened");

    private final PlainYears years;
    private final List<PlainScope> scopes;
    private final List<PlainScopes.Group> groups;
    private final Set<String> lines = new TreeSet<>();

    private PlainComparison(PlainYears years) {
        this.years = years;
        this.scopes = new PlainScopes(years).all();
        this.groups = new PlainScopes(years).groups();
    }

    /** As things stand at a moment of local time; to the older year's end, or as far as the newer one has come. */
    static Set<String> lines(PlainYears years, LocalDateTime moment, boolean toEnd) {
        PlainComparison comparison = new PlainComparison(years);
        List<PlainSpan> spans = PlainSpans.of(years, moment, toEnd);
        for (PlainTypes types : PlainTypes.of(years)) {
            spans.forEach(span -> comparison.span(types, span));
        }
        return comparison.lines;
    }

    private void span(PlainTypes types, PlainSpan span) {
        PlainSpan without = span.otherwise();
        for (String measure : MEASURES) {
            PlainBeside beside = new PlainBeside(years, types, span, measure);
            PlainBeside otherwise = without == null ? beside : new PlainBeside(years, types, without, measure);
            for (PlainScope scope : scopes) {
                PlainBeside shown = beside.lacksMinutes(scope) ? otherwise : beside;
                line(shown, scope, shown.current(scope), shown.baseline(scope));
            }
            for (PlainScopes.Group group : groups) {
                PlainBeside shown = beside.lacksMinutes(group.scope()) ? otherwise : beside;
                PlainSide its = shown.current(group.scope());
                PlainSide other = shown.baseline(group.scope());
                if (its.known() && other.known()) {
                    line(shown, group.scope().as("matched"), its, other);
                }
            }
            years.parents.keySet().stream()
                    .filter(years.parents::containsValue)
                    .forEach(scope -> matched(scope, beside, otherwise));
        }
    }

    /** The groups of a subtree that have the figure in both years; up to a minute where the older year has all minutes. */
    private void matched(String scope, PlainBeside beside, PlainBeside otherwise) {
        List<PlainScope> inside = groups.stream()
                .filter(group -> group.place().stream().allMatch(unit -> years.below(unit, scope)))
                .map(PlainScopes.Group::scope)
                .toList();
        PlainBeside shown = inside.stream().anyMatch(beside::lacksMinutes) ? otherwise : beside;
        PlainSide its = PlainSide.NOTHING;
        PlainSide other = PlainSide.NOTHING;
        for (PlainScope group : inside) {
            PlainSide current = shown.current(group);
            PlainSide baseline = shown.baseline(group);
            if (shown.ofPeople() && !current.nothing() && !baseline.nothing()) {
                its = its.plus(current.counted());
                other = other.plus(baseline.counted());
            } else if (current.known() && baseline.known()) {
                its = its.plus(current);
                other = other.plus(baseline);
            }
        }
        PlainScope whole =
                new PlainScope("matched", scope, "subtree", Set.of(), Map.of(), Set.of(), true, true, null, null);
        line(shown, whole, its, other);
    }

    private void line(PlainBeside shown, PlainScope scope, PlainSide its, PlainSide other) {
        if (!its.nothing() || !other.nothing()) {
            lines.add(shown.line(scope, its, other));
        }
    }
}
