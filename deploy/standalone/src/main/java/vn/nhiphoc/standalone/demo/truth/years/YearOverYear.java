package vn.nhiphoc.standalone.demo.truth.years;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.nhiphoc.standalone.demo.truth.Column;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.reference.CatalogueDocument;

/**
 * The view {@code year_over_year} of two years: visits and opened activities of every unit, subtree and group, of the
 * types that both years have, by week and by day under both alignments; as reported, restated, grouped, and the city's
 * matched total.
 */
public final class YearOverYear {

    private static final String CITY = "hn";
    private static final String DATE = "date";

    private final YearFigures newer;
    private final YearFigures older;
    private final Boundaries boundaries;
    private final Groups groups;
    private final Set<String> types;
    private final Sheet sheet;

    private YearOverYear(CatalogueDocument catalogue, YearFigures newer, YearFigures older) {
        this.newer = newer;
        this.older = older;
        boundaries = new Boundaries(catalogue, older.firstDay(), newer.firstDay());
        groups = new Groups(boundaries, older.units());
        types = new TreeSet<>(newer.types());
        types.retainAll(older.types());
        types.add(YearFigures.ALL_TYPES);
        sheet = sheet();
    }

    /** What it must hold. */
    public static Sheet sheet(CatalogueDocument catalogue, YearFigures newer, YearFigures older) {
        YearOverYear comparison = new YearOverYear(catalogue, newer, older);
        for (String measure : List.of(YearFigures.VISITS, YearFigures.ACTIVITIES)) {
            for (String type : comparison.types) {
                comparison.days(measure, type, DATE, 0);
                comparison.days(measure, type, "weekday", comparison.weekdayShift());
            }
        }
        return comparison.sheet;
    }

    private Sheet sheet() {
        String known = types.stream()
                .map(type -> "'" + type + "'")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return new Sheet(
                        "year_over_year",
                        List.of(
                                Column.of("view"),
                                Column.of("align"),
                                Column.of("measure"),
                                Column.of("activity_type"),
                                Column.of("campaign_day"),
                                Column.of("scope"),
                                new Column("unit_id", "replaceRegexpAll(unit_id, '^g-[0-9]+-[0-9]+-|[+].*$', '')")),
                        List.of(
                                new Column("current", parts("current")),
                                new Column("baseline", parts("baseline")),
                                Column.of("units_current"),
                                Column.of("units_baseline"),
                                new Column("estimated_share", parts("estimated_share"))))
                .where("baseline_id = '" + older.campaign() + "' AND measure IN ('visits', 'activities_opened')"
                        + " AND activity_type IN (" + known + ") AND (current IS NOT NULL OR baseline IS NOT NULL)"
                        + " AND (view IN ('as_reported', 'restated') OR (view = 'grouped' AND scope = 'group')"
                        + " OR (view = 'matched' AND scope = 'subtree' AND unit_id = '" + CITY + "'))");
    }

    private static String parts(String column) {
        return "toInt64(round(" + column + " * " + Sum.PARTS + "))";
    }

    /** How many days on the baseline's day of the same weekday lies, three at most. */
    private int weekdayShift() {
        int ahead = Math.floorMod(
                newer.firstDay().getDayOfWeek().getValue()
                        - older.firstDay().getDayOfWeek().getValue(),
                YearFigures.DAYS);
        return ahead > 3 ? ahead - YearFigures.DAYS : ahead;
    }

    private void days(String measure, String type, String align, int shift) {
        lines(
                Sheet.line(align, measure, type, null),
                newer.of(measure, type, YearFigures.WEEK),
                older.of(measure, type, YearFigures.WEEK));
        for (int day = 1 - YearFigures.DAYS; day <= 2 * YearFigures.DAYS; day++) {
            int beside = day + shift;
            lines(
                    Sheet.line(align, measure, type, day),
                    day < 1 ? Map.of() : newer.of(measure, type, day),
                    beside < 1 ? Map.of() : older.of(measure, type, beside));
        }
    }

    private void lines(String key, Map<String, Double> now, Map<String, Double> then) {
        Map<String, Sum> current = asReported(now);
        write("as_reported\t" + key, current, asReported(then), Set.of());
        Set<String> undivided = new HashSet<>();
        write("restated\t" + key, current, restated(then, undivided), undivided);
        grouped(key, now, then);
    }

    /** By {@code scope TAB unit}. */
    private Map<String, Sum> asReported(Map<String, Double> figures) {
        Map<String, Sum> sums = new HashMap<>();
        figures.forEach((unit, figure) ->
                scopes(Set.of(unit)).forEach((scope, units) -> at(sums, scope).add(figure, 0)));
        return sums;
    }

    private Map<String, Sum> restated(Map<String, Double> figures, Set<String> undivided) {
        Map<String, Sum> sums = new HashMap<>();
        figures.forEach((unit, figure) -> {
            Landing landing = boundaries.landing(unit);
            scopes(landing.shares().keySet()).forEach((scope, inside) -> {
                if (landing.whole() && inside.size() < landing.shares().size()) {
                    undivided.add(scope);
                } else {
                    Landing.Part part = landing.whole() ? new Landing.Part(1, 0) : landing.in(inside);
                    at(sums, scope).add(figure * part.share(), figure * part.guessed());
                }
            });
        });
        return sums;
    }

    /** Which of the units lie in each scope that holds any of them. */
    private Map<String, Set<String>> scopes(Set<String> units) {
        Map<String, Set<String>> scopes = new TreeMap<>();
        for (String unit : units) {
            scopes.put("unit\t" + unit, Set.of(unit));
            for (String above : boundaries.selfAndAbove(unit)) {
                if (boundaries.hasUnitsBelow(above)) {
                    scopes.computeIfAbsent("subtree\t" + above, scope -> new TreeSet<>())
                            .add(unit);
                }
            }
        }
        return scopes;
    }

    private void grouped(String key, Map<String, Double> now, Map<String, Double> then) {
        Map<String, Sum> current = new HashMap<>();
        Map<String, Sum> baseline = new HashMap<>();
        now.forEach(
                (unit, figure) -> at(current, "group\t" + groups.ofNewer(unit)).add(figure, 0));
        then.forEach(
                (unit, figure) -> at(baseline, "group\t" + groups.ofOlder(unit)).add(figure, 0));
        write("grouped\t" + key, current, baseline, Set.of());
        Sum matchedNow = new Sum();
        Sum matchedThen = new Sum();
        current.forEach((group, sum) -> {
            if (baseline.containsKey(group)) {
                matchedNow.add(sum);
                matchedThen.add(at(baseline, group));
            }
        });
        String city = "subtree\t" + CITY;
        write("matched\t" + key, Map.of(city, matchedNow), Map.of(city, matchedThen), Set.of());
    }

    private static Sum at(Map<String, Sum> sums, String scope) {
        return sums.computeIfAbsent(scope, s -> new Sum());
    }

    private void write(String key, Map<String, Sum> current, Map<String, Sum> baseline, Set<String> undivided) {
        Set<String> scopes = new TreeSet<>(current.keySet());
        scopes.addAll(baseline.keySet());
        for (String scope : scopes) {
            Sum now = current.getOrDefault(scope, new Sum());
            Sum then = baseline.getOrDefault(scope, new Sum());
            boolean divided = !undivided.contains(scope);
            if (now.isKnown() || (divided && then.isKnown())) {
                sheet.add(
                        key + "\t" + scope,
                        now.parts(),
                        divided ? then.parts() : null,
                        now.units(),
                        then.units(),
                        divided ? then.estimatedParts() : 0);
            }
        }
    }
}
