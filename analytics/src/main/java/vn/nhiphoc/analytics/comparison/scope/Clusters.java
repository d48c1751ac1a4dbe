package vn.nhiphoc.analytics.comparison.scope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import vn.nhiphoc.analytics.comparison.lineage.ClosedGroups;
import vn.nhiphoc.analytics.comparison.lineage.Group;
import vn.nhiphoc.analytics.comparison.lineage.Passage;

/**
 * The closed groups of a comparison. A unit that reported above others joins their groups into one: its figure lies
 * somewhere within them.
 */
final class Clusters {
    private static final char MORE = '+';

    private final List<Cluster> all = new ArrayList<>();
    private final List<Cluster> reporting = new ArrayList<>();
    private final Map<String, Cluster> ofOlder = new HashMap<>();
    private final Map<String, Cluster> ofNewer = new HashMap<>();

    Clusters(Passage passage, Units units, Years years) {
        List<Group> groups = ClosedGroups.of(
                passage,
                unit -> years.livedOlder(units.unit(unit))
                        || years.olderReporters().contains(unit));
        NavigableMap<String, Set<String>> aboveOlder = Above.older(passage, units, years);
        NavigableMap<String, Set<String>> aboveNewer = Above.newer(passage, units, years);
        List<Set<Group>> joined = joined(groups, List.of(aboveOlder, aboveNewer));
        for (Set<Group> parts : joined) {
            add(cluster(passage, parts, aboveOlder, aboveNewer));
        }
        Set<Cluster> found = new HashSet<>();
        years.olderReporters().forEach(unit -> found.add(ofOlder.getOrDefault(unit, alone(unit))));
        years.newerReporters().forEach(unit -> found.add(ofNewer(unit)));
        reporting.addAll(found);
        reporting.sort((a, b) -> a.id().compareTo(b.id()));
    }

    /** The groups of which a reporter is a member; a reporter outside of all stands alone. */
    List<Cluster> withReporters() {
        return reporting;
    }

    Cluster ofNewer(String unit) {
        return ofNewer.getOrDefault(unit, alone(unit));
    }

    private Cluster alone(String unit) {
        return Cluster.alone(unit, !ofOlder.containsKey(unit), !ofNewer.containsKey(unit));
    }

    /** Those that are more than the lineage's own, since a unit reported above others. */
    List<Cluster> beyondTheLineage() {
        return all.stream().filter(cluster -> cluster.id().indexOf(MORE) >= 0).toList();
    }

    private void add(Cluster cluster) {
        all.add(cluster);
        cluster.older().forEach(unit -> ofOlder.put(unit, cluster));
        cluster.newer().forEach(unit -> ofNewer.put(unit, cluster));
    }

    private static List<Set<Group>> joined(List<Group> groups, List<NavigableMap<String, Set<String>>> above) {
        List<Set<Group>> joined = new ArrayList<>();
        groups.forEach(group -> joined.add(new HashSet<>(Set.of(group))));
        for (NavigableMap<String, Set<String>> side : above) {
            for (Set<String> within : side.values()) {
                Set<Group> one = new HashSet<>();
                joined.removeIf(parts -> parts.stream().anyMatch(group -> meets(group, within)) && one.addAll(parts));
                joined.add(one);
            }
        }
        joined.removeIf(Set::isEmpty);
        return joined;
    }

    private static boolean meets(Group group, Set<String> within) {
        return !Collections.disjoint(group.newer(), within);
    }

    private static Cluster cluster(
            Passage passage,
            Set<Group> parts,
            NavigableMap<String, Set<String>> aboveOlder,
            NavigableMap<String, Set<String>> aboveNewer) {
        NavigableSet<String> older = new TreeSet<>();
        NavigableSet<String> newer = new TreeSet<>();
        for (Group part : parts) {
            older.addAll(part.older());
            newer.addAll(part.newer());
        }
        String id = passage.from() == null || passage.to() == null
                ? newer.first()
                : new Group(older, newer).id(passage.from(), passage.to());
        int members = older.size() + newer.size();
        join(aboveOlder, newer, older);
        join(aboveNewer, Set.copyOf(newer), newer);
        boolean more = older.size() + newer.size() > members;
        return new Cluster(more ? id + MORE + hash(older, newer) : id, older, newer);
    }

    private static void join(NavigableMap<String, Set<String>> above, Set<String> members, SortedSet<String> side) {
        above.forEach((unit, within) -> {
            if (within.stream().anyMatch(members::contains)) {
                side.add(unit);
            }
        });
    }

    /** Tells apart the groups of years in which other units reported above others. */
    private static String hash(SortedSet<String> older, SortedSet<String> newer) {
        CRC32 crc = new CRC32();
        crc.update((older + " " + newer).getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
