package vn.nhiphoc.analytics.comparison.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All links of one day: who has what of a unit behind it. */
final class DayOfChanges {
    /** Below this a difference comes from binary fractions. */
    private static final double NOTHING = 1e-9;

    private final LocalDate day;
    private final SortedMap<String, SortedMap<String, Share>> heirs = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();

    DayOfChanges(LocalDate day, List<Link> links) {
        this.day = day;
        for (Link link : links) {
            named.add(link.from());
            named.add(link.to());
            Share share = link.estimated() ? new Share(0, link.share()) : new Share(link.share(), 0);
            heirs.computeIfAbsent(link.from(), unit -> new TreeMap<>()).merge(link.to(), share, Share::plus);
        }
        heirs.forEach(DayOfChanges::fill);
    }

    LocalDate day() {
        return day;
    }

    Set<String> named() {
        return named;
    }

    Map<String, Share> heirs(String unit) {
        Map<String, Share> known = heirs.get(unit);
        return known == null ? Map.of(unit, Share.WHOLE) : known;
    }

    /** What a unit did not pass on it kept; the door lets nobody pass on more than all. */
    private static void fill(String unit, SortedMap<String, Share> shares) {
        double sum = shares.values().stream().mapToDouble(Share::total).sum();
        if (sum < 1 - NOTHING) {
            shares.merge(unit, new Share(1 - sum, 0), Share::plus);
        } else if (sum > 1 + NOTHING) {
            shares.replaceAll((heir, share) -> new Share(share.exact() / sum, share.estimated() / sum));
        }
        Passage.certain(shares);
    }
}
