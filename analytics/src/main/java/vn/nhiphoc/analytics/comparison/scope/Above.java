package vn.nhiphoc.analytics.comparison.scope;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.nhiphoc.analytics.comparison.lineage.Passage;

/**
 * Units that reported above the level at which boundaries changed, as a district did for its wards: they have no links
 * of their own, ended (or began) with the change, and have changed units below them.
 */
final class Above {
    private Above() {}

    /** Of the older year's reporters; with the newer units in which their figures lie. */
    static NavigableMap<String, Set<String>> older(Passage passage, Units units, Years years) {
        NavigableMap<String, Set<String>> found = new TreeMap<>();
        for (String unit : years.olderReporters()) {
            if (!passage.named().contains(unit) && !years.livedNewer(units.unit(unit))) {
                Set<String> within = new TreeSet<>();
                for (String below : passage.named()) {
                    if (units.lies(below, unit) && years.livedOlder(units.unit(below))) {
                        within.addAll(passage.heirs(below).keySet());
                    }
                }
                add(found, unit, within);
            }
        }
        return found;
    }

    /** Of the newer year's reporters; with the newer units below them. */
    static NavigableMap<String, Set<String>> newer(Passage passage, Units units, Years years) {
        NavigableMap<String, Set<String>> found = new TreeMap<>();
        Set<String> heirs = new TreeSet<>();
        passage.named().forEach(unit -> heirs.addAll(passage.heirs(unit).keySet()));
        for (String unit : years.newerReporters()) {
            if (!heirs.contains(unit) && !years.livedOlder(units.unit(unit))) {
                Set<String> within = new TreeSet<>(heirs);
                within.removeIf(heir -> !units.lies(heir, unit));
                add(found, unit, within);
            }
        }
        return found;
    }

    private static void add(Map<String, Set<String>> found, String unit, Set<String> within) {
        if (!within.isEmpty()) {
            found.put(unit, within);
        }
    }
}
