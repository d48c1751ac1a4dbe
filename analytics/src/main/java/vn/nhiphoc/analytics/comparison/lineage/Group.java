package vn.nhiphoc.analytics.comparison.lineage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SortedSet;

/**
 * Whole older units that became whole newer ones: nothing passed between it and the rest.
 *
 * @param newer never empty
 */
public record Group(SortedSet<String> older, SortedSet<String> newer) {

    /** The same for the same members and days, and for no other group between them. */
    public String id(LocalDate from, LocalDate to) {
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        return "g-" + from.format(day) + "-" + to.format(day) + "-" + newer.first();
    }

    /** Whether it is one unit under, at most, another name. */
    public boolean unchanged() {
        return older.size() == 1 && newer.size() == 1;
    }
}
