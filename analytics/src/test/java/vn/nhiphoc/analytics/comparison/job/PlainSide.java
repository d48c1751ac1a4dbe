package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a line.
 *
 * @param known whether there is a figure; else
 * @param apart whether there are some that cannot be given as one
 */
record PlainSide(boolean known, boolean apart, double value, double guessed, int units) {
    static final PlainSide NOTHING = new PlainSide(false, false, 0, 0, 0);

    boolean nothing() {
        return !known && !apart;
    }

    static PlainSide sum(Map<String, Double> figures, Map<String, double[]> parts, Set<String> undivided) {
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
        return new PlainSide(units > 0 && !lost, lost, value, guessed, units);
    }

    /** People of somebody; where it is nobody, only that there are some. */
    static PlainSide people(@Nullable PlainSide of, Map<String, Double> own, Set<String> units, Set<String> undivided) {
        int reporting = (int) units.stream().filter(own::containsKey).count();
        if (of != null) {
            return new PlainSide(of.known, of.apart, of.value, 0, reporting);
        }
        boolean any = reporting > 0 || undivided.stream().anyMatch(own::containsKey);
        return new PlainSide(false, any, 0, 0, reporting);
    }

    PlainSide plus(PlainSide other) {
        return new PlainSide(
                known && other.known,
                apart || other.apart,
                value + other.value,
                guessed + other.guessed,
                units + other.units);
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
