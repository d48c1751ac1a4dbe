package vn.nhiphoc.standalone.demo.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which old unit went into which new one. "All" and "none" of the residents are exact; where a part of unknown size
 * went to several heirs, each of them is taken to have got the same part, and is marked as estimated.
 */
final class Lineage {

    private Lineage() {}

    static List<LinkEntry> links() {
        List<String[]> rows = Resource.rows("lineage-2025.tsv");
        Map<String, Long> heirs = rows.stream()
                .filter(row -> row[2].equals("some"))
                .map(row -> row[0])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream().map(row -> link(row, heirs)).toList();
    }

    private static LinkEntry link(String[] row, Map<String, Long> heirs) {
        boolean estimated = row[2].equals("some");
        double share = estimated ? 1.0 / heirs.getOrDefault(row[0], 1L) : row[2].equals("all") ? 1.0 : 0.0;
        return new LinkEntry(RealUnits.oldIdOf(row[0]), RealUnits.idOf(row[1]), RealUnits.REFORM, share, estimated);
    }
}
