package vn.nhiphoc.analytics.comparison.lines;

import java.util.Locale;

/** What is compared. */
public enum Measure {
    VISITS,
    PEOPLE,
    PERSON_ACTIVITIES,
    ACTIVITIES_OPENED;

    /** As the view names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
