package vn.nhiphoc.analytics.comparison.lines;

import java.util.Locale;

/** Why a figure, or the line, is null. {@link #number()} is what is stored; 0 is no reason. */
public enum Reason {
    NO_BASELINE(1),
    NO_CURRENT(2),
    ONLY_IN_CURRENT(3),
    ONLY_IN_BASELINE(4),
    /** People are never added up: over units, types, days or kinds of evidence. */
    PEOPLE_NOT_ADDITIVE(5),
    /** Reported above the level asked, and nobody gave shares. */
    NOT_DIVIDED(6),
    TYPE_WITHOUT_COUNTERPART(7),
    TYPE_WAS_SPLIT(8),
    /** A part of a day, and the baseline has no minutes. */
    NO_MINUTES(9),
    NOT_BEGUN(10);

    private final int number;

    Reason(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** As the view names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
