package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What part of a unit is where after all changes, composed step by step: each an exact and an estimated part. */
final class PlainShares {
    static final double NEARLY_NOTHING = 1e-12;

    private final PlainYears years;
    private final Map<String, Map<String, double[]>> knownShares = new TreeMap<>();

    PlainShares(PlainYears years) {
        this.years = years;
    }

    /** Where the figure of a unit lies that ended without heirs, above units that have some; else empty. */
    Set<String> within(String unit) {
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

    /** The part of a unit that some units have together. */
    double[] share(String unit, Predicate<String> in) {
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

    /** The part that each heir has. */
    Map<String, double[]> shares(String unit) {
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
