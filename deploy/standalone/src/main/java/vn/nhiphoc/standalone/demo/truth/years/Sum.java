package vn.nhiphoc.standalone.demo.truth.years;

import org.jspecify.annotations.Nullable;

/** A figure that is added up, how many units stand behind it, and how much of it is estimated; plain and mutable. */
final class Sum {

    /** Figures are compared in parts of this, so that the order of additions does not matter. */
    static final int PARTS = 1 << 18;

    private double value;
    private double guessed;
    private int units;

    void add(double figure, double guess) {
        value += figure;
        guessed += guess;
        units++;
    }

    void add(Sum other) {
        value += other.value;
        guessed += other.guessed;
        units += other.units;
    }

    boolean isKnown() {
        return units > 0;
    }

    int units() {
        return units;
    }

    /** Null is no figure at all. */
    @Nullable
    Long parts() {
        return units == 0 ? null : Long.valueOf((long) Math.rint(value * PARTS));
    }

    long estimatedParts() {
        return guessed > 0 && value > 0 ? (long) Math.rint(guessed / value * PARTS) : 0;
    }
}
