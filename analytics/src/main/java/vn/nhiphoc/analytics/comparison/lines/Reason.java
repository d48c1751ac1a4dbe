package vn.nhiphoc.analytics.comparison.lines;

import java.util.Locale;

/** Why a figure, or the line, is null. */
public enum Reason {
    NO_BASELINE,
    NO_CURRENT,
    ONLY_IN_CURRENT,
    ONLY_IN_BASELINE,
    /** People are never added up: over units, types, days or kinds of evidence. */
    PEOPLE_NOT_ADDITIVE,
    /** Reported above the level asked, and nobody gave shares. */
    NOT_DIVIDED,
    TYPE_WITHOUT_COUNTERPART,
    TYPE_WAS_SPLIT,
    /** A part of a day, and the baseline has no minutes. */
    NO_MINUTES,
    NOT_BEGUN;

    /** As the view names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
