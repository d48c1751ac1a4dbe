package vn.nhiphoc.analytics.comparison.lines;

import java.util.Locale;

/** What is compared. {@link #place()} is where its line stands among those of a stretch of time, as it is stored. */
public enum Measure {
    VISITS(0),
    PEOPLE(1),
    PERSON_ACTIVITIES(2),
    ACTIVITIES_OPENED(3);

    private final int place;

    Measure(int place) {
        this.place = place;
    }

    public int place() {
        return place;
    }

    /** As the view names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
