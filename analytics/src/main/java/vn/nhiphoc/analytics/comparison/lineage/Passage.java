package vn.nhiphoc.analytics.comparison.lineage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of units between two days. A unit that no change names passes to itself. The shares of a unit add up to 1;
 * an heir that got land only stands among the others with the share 0.
 */
public final class Passage {
    private final SortedMap<String, SortedMap<String, Share>> heirs;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    private Passage(
            SortedMap<String, SortedMap<String, Share>> heirs, @Nullable LocalDate first, @Nullable LocalDate last) {
        this.heirs = heirs;
        this.first = first;
        this.last = last;
    }

    /** Nothing has changed yet. */
    static Passage none() {
        return new Passage(new TreeMap<>(), null, null);
    }

    /** Goes on by what happened on the next day of changes, all at once. */
    Passage then(DayOfChanges day) {
        Set<String> units = new TreeSet<>(heirs.keySet());
        units.addAll(day.named());
        SortedMap<String, SortedMap<String, Share>> next = new TreeMap<>();
        for (String unit : units) {
            SortedMap<String, Share> its = new TreeMap<>();
            heirs(unit)
                    .forEach((heir, share) ->
                            day.heirs(heir).forEach((later, part) -> its.merge(later, share.times(part), Share::plus)));
            next.put(unit, certain(its));
        }
        return new Passage(next, first == null ? day.day() : first, day.day());
    }

    /** Who has what of a unit now. */
    public Map<String, Share> heirs(String unit) {
        Map<String, Share> known = heirs.get(unit);
        return known == null ? Map.of(unit, Share.WHOLE) : Collections.unmodifiableMap(known);
    }

    /** Every unit that a change names, under the names of the older day and of the days between. */
    public Set<String> named() {
        return Collections.unmodifiableSet(heirs.keySet());
    }

    /** The last day before the first change; null where nothing changed. */
    public @Nullable LocalDate from() {
        return first == null ? null : first.minusDays(1);
    }

    /** The day of the last change; null where nothing changed. */
    public @Nullable LocalDate to() {
        return last;
    }

    /** A single heir with an estimate has what the others leave, and that is certain. */
    static SortedMap<String, Share> certain(SortedMap<String, Share> shares) {
        long estimates = shares.values().stream().filter(s -> s.estimated() > 0).count();
        if (estimates == 1) {
            shares.replaceAll((heir, share) -> new Share(share.total(), 0));
        }
        return shares;
    }
}
