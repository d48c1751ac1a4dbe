package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of visits, computed again by plain and slow code of its own: every line is asked for by its definition, one
 * by one.
 */
final class PlainComparison {
    private static final double NEARLY_NOTHING = 1e-12;

    private final PlainYears years;
    private final Set<String> lines = new TreeSet<>();
    private final Map<String, Map<String, double[]>> knownShares = new TreeMap<>();
    private final Map<String, Set<String>> knownGroups = new TreeMap<>();

    private PlainComparison(PlainYears years) {
        this.years = years;
    }

    static Set<String> lines(PlainYears years) {
        PlainComparison comparison = new PlainComparison(years);
        comparison.types().forEach(comparison::type);
        return comparison.lines;
    }

    private record Types(String code, Set<String> older, Set<String> newer, String reason) {}

    private List<Types> types() {
        List<Types> all = new ArrayList<>();
        Set<String> before = told(false);
        Set<String> after = told(true);
        all.add(new Types("", before, after, ""));
        Set<String> codes = new TreeSet<>(before);
        codes.addAll(after);
        Set<String> heirs = before.contains("talk") ? years.renamed.getOrDefault("talk", Set.of()) : Set.of();
        for (String code : codes) {
            boolean gone = code.equals("talk") && !heirs.isEmpty() && !after.contains(code);
            if (!gone && !heirs.contains(code)) {
                boolean replaced = code.equals("talk") && !heirs.isEmpty();
                boolean both = before.contains(code) && after.contains(code) && !replaced;
                Set<String> older = replaced ? Set.of() : Set.of(code);
                all.add(new Types(code, older, Set.of(code), both ? "" : "type_without_counterpart"));
            }
        }
        if (!heirs.isEmpty()) {
            boolean met = heirs.stream().anyMatch(after::contains);
            Set<String> older = new TreeSet<>(Set.of("talk"));
            heirs.stream().filter(before::contains).forEach(older::add);
            all.add(new Types(String.join("+", heirs), older, heirs, met ? "" : "type_without_counterpart"));
            if (heirs.size() > 1) {
                heirs.forEach(code -> all.add(new Types(code, Set.of(), Set.of(code), "type_was_split")));
                all.add(new Types("talk", Set.of("talk"), Set.of(), "type_was_split"));
            }
        }
        return all;
    }

    private Set<String> told(boolean newer) {
        Set<String> types = new TreeSet<>();
        years.told.stream().filter(t -> t.newer() == newer).forEach(t -> types.add(t.type()));
        return types;
    }

    private void type(Types types) {
        int shift = 0;
        while (years.newer.getDayOfWeek() != PlainYears.OLDER.plusDays(shift).getDayOfWeek()) {
            shift = shift <= 0 ? 1 - shift : -shift;
        }
        days(types, "date", 0);
        days(types, "weekday", shift);
    }

    private void days(Types types, String align, int shift) {
        scopes(types, align, "", 0, 0, "");
        for (int day = -6; day <= PlainYears.DAYS + 6; day++) {
            int other = day + shift;
            boolean inNewer = day >= 1 && day <= PlainYears.DAYS;
            boolean inOlder = other >= 1 && other <= PlainYears.DAYS;
            if (inNewer || inOlder) {
                LocalDate beside = PlainYears.OLDER.plusDays(other - 1L);
                String shown = inOlder ? beside.toString() : "";
                scopes(types, align, Integer.toString(day), inNewer ? day : -1, inOlder ? other : -1, shown);
            }
        }
    }

    /** What each unit told of a day, of the week where it is 0, of no time at all where it is negative. */
    private Map<String, Double> figures(boolean newer, Set<String> types, int day) {
        Map<String, Double> figures = new TreeMap<>();
        for (PlainYears.Told line : years.told) {
            if (line.newer() == newer && types.contains(line.type()) && (day == 0 || day == line.day()) && day >= 0) {
                figures.merge(line.unit(), (double) line.visits(), Double::sum);
            }
        }
        return figures;
    }

    private void scopes(Types types, String align, String day, int newerDay, int olderDay, String beside) {
        Map<String, Double> now = figures(true, types.newer(), newerDay);
        Map<String, Double> then = figures(false, types.older(), olderDay);
        Writing out = (view, unit, scope, current, baseline, reason) -> {
            if (current.units > 0 || baseline.units > 0 || reason.equals("not_divided")) {
                boolean known = current.units > 0 && baseline.units > 0 && !reason.equals("not_divided");
                String why = !types.reason().isEmpty() ? types.reason() : known ? "" : reason;
                lines.add(String.join(
                        "|",
                        view,
                        align,
                        unit,
                        scope,
                        types.code(),
                        day,
                        current.text(),
                        reason.equals("not_divided") ? "-" : baseline.text(),
                        Integer.toString(current.units),
                        Integer.toString(baseline.units),
                        reason.equals("not_divided") ? "0" : baseline.estimated(),
                        why,
                        beside));
            }
        };
        Set<String> groups = new TreeSet<>();
        for (String unit : years.parents.keySet()) {
            one(unit, "unit", unit::equals, now, then, out);
            boolean above = years.parents.containsValue(unit);
            if (above) {
                one(unit, "subtree", u -> years.below(u, unit), now, then, out);
            }
        }
        matchedAndGrouped(now, then, out, groups);
    }

    private interface Writing {
        void line(String view, String unit, String scope, Sum current, Sum baseline, String reason);
    }

    /** A sum of figures that says how many it is of. */
    static final class Sum {
        private double value;
        private double guessed;
        private int units;

        void add(double figure, double exact, double estimated) {
            value += figure * (exact + estimated);
            guessed += figure * estimated;
            units++;
        }

        void add(Sum other) {
            value += other.value;
            units += other.units;
        }

        String text() {
            return units == 0 ? "-" : rounded(value);
        }

        String estimated() {
            return guessed > 0 && value > 0 ? rounded(guessed / value) : "0";
        }
    }

    static String rounded(double number) {
        return Long.toString(Math.round(number * 262_144));
    }

    private void one(
            String key,
            String scope,
            Predicate<String> in,
            Map<String, Double> now,
            Map<String, Double> then,
            Writing out) {
        boolean subtree = scope.equals("subtree");
        Sum current = whole(now, in);
        Sum reported = whole(then, in);
        boolean wasNow = years.was(key, true) || (subtree && anybody(true, in));
        boolean wasThen = years.was(key, false) || (subtree && anybody(false, in));
        out.line("as_reported", key, scope, current, reported, missing(current, wasNow, wasThen));
        Sum restated = new Sum();
        boolean undivided = false;
        for (Map.Entry<String, Double> figure : then.entrySet()) {
            Set<String> within = within(figure.getKey());
            if (within.isEmpty()) {
                double[] share = share(figure.getKey(), in);
                if (share[0] + share[1] > NEARLY_NOTHING) {
                    restated.add(figure.getValue(), share[0], share[1]);
                }
            } else if (within.stream().allMatch(in)) {
                restated.add(figure.getValue(), 1, 0);
            } else if (within.stream().anyMatch(in)) {
                undivided = true;
            }
        }
        boolean came = subtree
                ? wasThen || anybodyCame(in)
                : years.parents.keySet().stream()
                        .anyMatch(u -> years.was(u, false) && group(key).contains("<" + u));
        out.line("restated", key, scope, current, restated, undivided ? "not_divided" : missing(current, wasNow, came));
        if (subtree) {
            grouped(key, in, now, then, wasNow, out);
        }
        Sum stayedNow = new Sum();
        Sum stayedThen = new Sum();
        for (String unit : years.parents.keySet()) {
            String before = before(unit);
            if (in.test(unit) && before != null && years.was(unit, true) && years.was(before, false)) {
                add(stayedNow, now.get(unit));
                add(stayedThen, then.get(before));
            }
        }
        out.line("unchanged", key, scope, stayedNow, stayedThen, missing(stayedNow, true, true));
    }

    private void grouped(
            String key,
            Predicate<String> in,
            Map<String, Double> now,
            Map<String, Double> then,
            boolean wasNow,
            Writing out) {
        Sum groups = new Sum();
        boolean cut = false;
        boolean came = years.was(key, false);
        for (PlainYears.Told line : years.told) {
            came |= !line.newer() && place(closure("<" + line.unit())).stream().allMatch(in);
        }
        for (Map.Entry<String, Double> figure : then.entrySet()) {
            Set<String> place = place(closure("<" + figure.getKey()));
            if (place.stream().allMatch(in)) {
                groups.add(figure.getValue(), 1, 0);
            } else {
                cut |= place.stream().anyMatch(in);
            }
        }
        Sum current = whole(now, in);
        out.line("grouped", key, "subtree", current, groups, cut ? "not_divided" : missing(current, wasNow, came));
    }

    private boolean anybody(boolean newer, Predicate<String> in) {
        return years.told.stream().anyMatch(t -> t.newer() == newer && in.test(t.unit()));
    }

    private boolean anybodyCame(Predicate<String> in) {
        return years.told.stream()
                .anyMatch(t -> !t.newer()
                        && (within(t.unit()).isEmpty()
                                ? share(t.unit(), in)[0] + share(t.unit(), in)[1] > NEARLY_NOTHING
                                : within(t.unit()).stream().allMatch(in)));
    }

    private static void add(Sum sum, @Nullable Double figure) {
        if (figure != null) {
            sum.add(figure, 1, 0);
        }
    }

    private static Sum whole(Map<String, Double> figures, Predicate<String> in) {
        Sum sum = new Sum();
        figures.forEach((unit, figure) -> {
            if (in.test(unit)) {
                sum.add(figure, 1, 0);
            }
        });
        return sum;
    }

    private static String missing(Sum current, boolean wasNow, boolean wasThen) {
        return current.units > 0
                ? wasThen ? "no_baseline" : "only_in_current"
                : wasNow ? "no_current" : "only_in_baseline";
    }

    private void matchedAndGrouped(Map<String, Double> now, Map<String, Double> then, Writing out, Set<String> done) {
        Map<String, Sum[]> matched = new TreeMap<>();
        Set<String> reporters = new TreeSet<>();
        years.told.forEach(t -> reporters.add((t.newer() ? ">" : "<") + t.unit()));
        for (String reporter : reporters) {
            Set<String> group = closure(reporter);
            if (!done.add(group.toString())) {
                continue;
            }
            Sum current = whole(now, unit -> group.contains(">" + unit));
            Sum baseline = whole(then, unit -> group.contains("<" + unit));
            boolean wasNow = group.stream().anyMatch(m -> m.startsWith(">") && years.was(m.substring(1), true));
            boolean wasThen = group.stream().anyMatch(m -> m.startsWith("<") && years.was(m.substring(1), false));
            String id = name(group);
            out.line("grouped", id, "group", current, baseline, missing(current, wasNow, wasThen));
            if (current.units > 0 && baseline.units > 0) {
                out.line("matched", id, "group", current, baseline, "");
                for (String scope : years.parents.keySet()) {
                    if (years.parents.containsValue(scope)
                            && place(group).stream().allMatch(u -> years.below(u, scope))) {
                        Sum[] sums = matched.computeIfAbsent(scope, s -> new Sum[] {new Sum(), new Sum()});
                        sums[0].add(current);
                        sums[1].add(baseline);
                    }
                }
            }
        }
        matched.forEach((scope, sums) -> out.line("matched", scope, "subtree", sums[0], sums[1], ""));
    }

    private static Set<String> place(Set<String> group) {
        Set<String> place = new TreeSet<>();
        group.stream().filter(m -> m.startsWith(">")).forEach(m -> place.add(m.substring(1)));
        return place;
    }

    private Set<String> group(String newer) {
        return closure(">" + newer);
    }

    /** Everything that hangs together with a unit of one of the two years, land and districts' figures included. */
    private Set<String> closure(String member) {
        return knownGroups.computeIfAbsent(member, this::grow);
    }

    private Set<String> grow(String member) {
        Set<String> group = new TreeSet<>(Set.of(member));
        for (int size = 0; size != group.size(); ) {
            size = group.size();
            for (String unit : years.parents.keySet()) {
                Set<String> ends = new TreeSet<>();
                if (years.was(unit, false) && !above(unit)) {
                    shares(unit).keySet().forEach(heir -> ends.add(">" + heir));
                } else if (years.told.stream()
                        .anyMatch(t -> !t.newer() && t.unit().equals(unit))) {
                    within(unit).forEach(heir -> ends.add(">" + heir));
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

    private static String name(Set<String> group) {
        return String.join("", group);
    }

    private boolean above(String unit) {
        return !within(unit).isEmpty();
    }

    /** Where the figure of a unit lies that ended without heirs, above units that have some; else empty. */
    private Set<String> within(String unit) {
        Set<String> found = new TreeSet<>();
        if (years.was(unit, true)
                || years.changes.stream().anyMatch(c -> c.from().equals(unit))) {
            return found;
        }
        for (PlainYears.Change change : years.changes) {
            if (years.below(change.from(), unit) && years.was(change.from(), false)) {
                found.addAll(shares(change.from()).keySet());
            }
        }
        return found;
    }

    /** The older unit that is exactly this one. */
    private @Nullable String before(String unit) {
        Set<String> group = group(unit);
        return group.size() == 2
                ? group.stream()
                        .filter(m -> m.startsWith("<"))
                        .findFirst()
                        .map(m -> m.substring(1))
                        .orElse(null)
                : null;
    }

    private double[] share(String unit, Predicate<String> in) {
        double exact = 0;
        double guessed = 0;
        double outside = 0;
        boolean guessedOutside = false;
        for (Map.Entry<String, double[]> heir : shares(unit).entrySet()) {
            if (in.test(heir.getKey())) {
                exact += heir.getValue()[0];
                guessed += heir.getValue()[1];
            } else {
                outside += heir.getValue()[0] + heir.getValue()[1];
                guessedOutside |= heir.getValue()[1] > NEARLY_NOTHING;
            }
        }
        if (outside < NEARLY_NOTHING) {
            return new double[] {1, 0};
        }
        return guessedOutside ? new double[] {exact, guessed} : new double[] {exact + guessed, 0};
    }

    private Map<String, double[]> shares(String unit) {
        return knownShares.computeIfAbsent(unit, this::compose);
    }

    private Map<String, double[]> compose(String unit) {
        Map<String, double[]> shares = new TreeMap<>();
        shares.put(unit, new double[] {1, 0});
        Set<LocalDate> days = new TreeSet<>();
        years.changes.forEach(change -> days.add(change.on()));
        for (LocalDate day : days) {
            Map<String, double[]> next = new TreeMap<>();
            shares.forEach((holder, share) -> step(holder, day).forEach((heir, part) -> {
                double[] sum = next.computeIfAbsent(heir, h -> new double[2]);
                double exact = share[0] * part[0];
                sum[0] += exact;
                sum[1] += (share[0] + share[1]) * (part[0] + part[1]) - exact;
            }));
            shares = certain(next);
        }
        return shares;
    }

    private Map<String, double[]> step(String holder, LocalDate day) {
        Map<String, double[]> parts = new TreeMap<>();
        for (PlainYears.Change change : years.changes) {
            if (change.from().equals(holder) && change.on().equals(day)) {
                double[] part = parts.computeIfAbsent(change.to(), t -> new double[2]);
                part[change.estimated() ? 1 : 0] += change.share();
            }
        }
        if (parts.isEmpty()) {
            parts.put(holder, new double[] {1, 0});
        }
        return certain(parts);
    }

    private static Map<String, double[]> certain(Map<String, double[]> shares) {
        if (shares.values().stream().filter(s -> s[1] > NEARLY_NOTHING).count() == 1) {
            shares.values().forEach(s -> {
                s[0] += s[1];
                s[1] = 0;
            });
        }
        return shares;
    }
}
