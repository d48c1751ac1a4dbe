package vn.nhiphoc.analytics.comparison.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All changes of boundaries, in the order of their days. */
public final class Lineage {
    private final SortedMap<LocalDate, DayOfChanges> days = new TreeMap<>();

    public Lineage(Collection<Link> links) {
        SortedMap<LocalDate, List<Link>> byDay = new TreeMap<>();
        links.forEach(link -> byDay.computeIfAbsent(link.effectiveOn(), day -> new ArrayList<>())
                .add(link));
        byDay.forEach((day, its) -> days.put(day, new DayOfChanges(day, its)));
    }

    /** The days on which something changed. */
    public List<LocalDate> changes() {
        return List.copyOf(days.keySet());
    }

    /** Every unit that a change names. */
    public Set<String> named() {
        Set<String> named = new TreeSet<>();
        days.values().forEach(day -> named.addAll(day.named()));
        return named;
    }

    /** What became of the units of the older day until the newer one: the changes after the older, up to the newer. */
    public Passage between(LocalDate older, LocalDate newer) {
        Passage passage = Passage.none();
        if (older.isBefore(newer)) {
            for (DayOfChanges day :
                    days.subMap(older.plusDays(1), newer.plusDays(1)).values()) {
                passage = passage.then(day);
            }
        }
        return passage;
    }
}
