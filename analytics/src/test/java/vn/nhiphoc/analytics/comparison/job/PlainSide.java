package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a line.
 *
 * @param known whether there is a figure; else
 * @param why why there are some that cannot be given as one; '' where there are none
 */
record PlainSide(boolean known, String why, double value, double guessed, int units) {
    static final PlainSide NOTHING = new PlainSide(false, "", 0, 0, 0);

    boolean apart() {
        return !why.isEmpty();
    }

    boolean nothing() {
        return !known && !apart();
    }

    /**
     * What some parts of units have together.
     *
     * @param figures NaN is one that cannot be given
     * @param why why it cannot
     */
    static PlainSide sum(Map<String, Double> figures, Map<String, double[]> parts, Set<String> undivided, String why) {
        double value = 0;
        double guessed = 0;
        int units = 0;
        for (Map.Entry<String, double[]> part : parts.entrySet()) {
            Double figure = figures.get(part.getKey());
            if (figure != null) {
                value += figure * (part.getValue()[0] + part.getValue()[1]);
                guessed += figure * part.getValue()[1];
                units++;
            }
        }
        boolean lost = undivided.stream().anyMatch(figures::containsKey);
        String apart = lost ? "not_divided" : Double.isNaN(value) ? why : "";
        return new PlainSide(units > 0 && apart.isEmpty(), apart, value, guessed, units);
    }

    /** People of somebody; where it is nobody, only that there are some. */
    static PlainSide people(
            @Nullable PlainSide of, Map<String, Double> own, Set<String> units, Set<String> undivided, String why) {
        int reporting = (int) units.stream().filter(own::containsKey).count();
        if (of != null) {
            return new PlainSide(of.known, of.why, of.value, 0, reporting);
        }
        boolean any = reporting > 0 || undivided.stream().anyMatch(own::containsKey);
        return new PlainSide(false, any ? why : "", 0, 0, reporting);
    }

    /** With another one of which the same is known. */
    PlainSide plus(PlainSide other) {
        return new PlainSide(other.known, other.why, value + other.value, guessed + other.guessed, units + other.units);
    }

    /** How many units have people: those of several groups are never one figure. */
    PlainSide counted() {
        return new PlainSide(false, "people_not_additive", 0, 0, units);
    }

    String text() {
        return known ? rounded(value) : "-";
    }

    String estimated() {
        return known && guessed > 0 && value > 0 ? rounded(guessed / value) : "0";
    }

    /** Binary fractions of shares apart. */
    static String rounded(double number) {
        return Long.toString(Math.round(number * 262_144));
    }
}
