package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    static Set<String> lines(PlainYears years) {
        PlainComparison comparison = new PlainComparison(years);
        List<Span> spans = spans(years);
        for (PlainTypes types : PlainTypes.of(years)) {
            spans.forEach(span -> comparison.span(types, span));
        }
        return comparison.lines;
    }

    /** Days that stand beside each other, from 1; 0 is the week, less than 0 none. */
    private record Span(String align, String day, int newerDay, int olderDay, String beside) {}

    private static List<Span> spans(PlainYears years) {
        int shift = 0;
        while (years.newer.getDayOfWeek() != PlainYears.OLDER.plusDays(shift).getDayOfWeek()) {
            shift = shift <= 0 ? 1 - shift : -shift;
        }
        List<Span> spans = new ArrayList<>(List.of(new Span("date", "", 0, 0, ""), new Span("weekday", "", 0, 0, "")));
        for (int day = -6; day <= PlainYears.DAYS + 6; day++) {
            spans(spans, "date", day, 0);
            spans(spans, "weekday", day, shift);
        }
        return spans;
    }

    private static void spans(List<Span> spans, String align, int day, int shift) {
        int other = day + shift;
        boolean inNewer = day >= 1 && day <= PlainYears.DAYS;
        boolean inOlder = other >= 1 && other <= PlainYears.DAYS;
        if (inNewer || inOlder) {
            LocalDate beside = PlainYears.OLDER.plusDays(other - 1L);
            String shown = inOlder ? beside.toString() : "";
            spans.add(new Span(align, Integer.toString(day), inNewer ? day : -1, inOlder ? other : -1, shown));
        }
    }

    private void span(PlainTypes types, Span span) {
        PlainFigures now = new PlainFigures(years, true, types, span.newerDay());
        PlainFigures then = new PlainFigures(years, false, types, span.olderDay());
        Map<String, Double> peopleNow = now.peopleOfUnits();
        Map<String, Double> peopleThen = then.peopleOfUnits();
        for (String measure : MEASURES) {
            boolean people = measure.equals("people");
            Map<String, Double> current = people ? peopleNow : now.of(measure);
            Map<String, Double> baseline = people ? peopleThen : then.of(measure);
            Sides sides = scope -> people
                    ? new PlainSide[] {
                        PlainSide.people(now.people(scope.peopleNow()), current, scope.now(), Set.of()),
                        PlainSide.people(
                                then.people(scope.peopleThen()),
                                baseline,
                                scope.then().keySet(),
                                scope.undivided())
                    }
                    : new PlainSide[] {
                        PlainSide.sum(current, PlainScopes.whole(scope.now()), Set.of()),
                        PlainSide.sum(baseline, scope.then(), scope.undivided())
                    };
            scopes.forEach(scope -> line(types, span, measure, scope, sides.of(scope)));
            matched(types, span, measure, sides);
        }
    }

    private interface Sides {
        PlainSide[] of(PlainScope scope);
    }

    private void matched(PlainTypes types, Span span, String measure, Sides sides) {
        Map<String, PlainSide[]> sums = new TreeMap<>();
        for (PlainScopes.Group group : groups) {
            PlainSide[] both = sides.of(group.scope());
            boolean known = both[0].known() && both[1].known();
            if (known) {
                line(types, span, measure, group.scope().as("matched"), both);
            }
            if (measure.equals("people")) {
                both = new PlainSide[] {counted(both[0]), counted(both[1])};
            }
            for (String scope : years.parents.keySet()) {
                boolean counts = measure.equals("people") ? both[0].apart() && both[1].apart() : known;
                if (counts
                        && years.parents.containsValue(scope)
                        && group.place().stream().allMatch(unit -> years.below(unit, scope))) {
                    PlainSide[] before = sums.get(scope);
                    sums.put(
                            scope,
                            before == null ? both : new PlainSide[] {before[0].plus(both[0]), before[1].plus(both[1])});
                }
            }
        }
        sums.forEach((scope, both) -> {
            PlainScope whole =
                    new PlainScope("matched", scope, "subtree", Set.of(), Map.of(), Set.of(), true, true, null, null);
            line(types, span, measure, whole, both);
        });
    }

    /** People of several groups are never one figure. */
    private static PlainSide counted(PlainSide side) {
        return new PlainSide(false, !side.nothing(), 0, 0, side.units());
    }

    private void line(PlainTypes types, Span span, String measure, PlainScope scope, PlainSide[] both) {
        PlainSide current = both[0];
        PlainSide baseline = both[1];
        if (current.nothing() && baseline.nothing()) {
            return;
        }
        lines.add(String.join(
                "|",
                scope.view(),
                span.align(),
                scope.key(),
                scope.kind(),
                types.code(),
                span.day(),
                measure,
                current.text(),
                baseline.text(),
                Integer.toString(current.units()),
                Integer.toString(baseline.units()),
                baseline.estimated(),
                types.reason().isEmpty() ? reason(measure, scope, current, baseline) : types.reason(),
                span.beside()));
    }

    private static String reason(String measure, PlainScope scope, PlainSide current, PlainSide baseline) {
        if (current.known() && baseline.known()) {
            return "";
        }
        if (current.apart() || baseline.apart()) {
            return measure.equals("people") ? "people_not_additive" : "not_divided";
        }
        if (current.known()) {
            return scope.wasThen() ? "no_baseline" : "only_in_current";
        }
        return scope.wasNow() ? "no_current" : "only_in_baseline";
    }
}
