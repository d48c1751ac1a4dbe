package vn.nhiphoc.standalone.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest version and the content of every row that ClickHouse's tables hold, tombstones too. */
record Kept(Map<String, Row> rows) {
    private static final String TABLES = "SELECT table, arrayStringConcat(groupArray(name), ', ') FROM system.columns"
            + " WHERE database = 'nhiphoc' AND is_in_sorting_key AND table IN (SELECT table FROM system.columns"
            + " WHERE database = 'nhiphoc' AND name = 'version') GROUP BY table ORDER BY table";

    /** A row's newest version. */
    record Row(long version, String content) {}

    static Kept of(Figures figures) {
        Map<String, Row> rows = new HashMap<>();
        for (String line : figures.query(TABLES).lines().toList()) {
            String[] table = line.split("\t", -1);
            figures.query("SELECT toString((" + table[1] + ")), max(version), argMax(cityHash64(*), version) FROM "
                            + table[0] + " GROUP BY " + table[1] + " FORMAT TabSeparatedRaw")
                    .lines()
                    .map(row -> row.split("\t", -1))
                    .forEach(row -> rows.put(table[0] + row[0], new Row(Long.parseLong(row[1]), row[2])));
        }
        return new Kept(rows);
    }

    long newest() {
        return rows.values().stream().mapToLong(Row::version).max().orElse(0);
    }

    /** Rows that a later state lacks, or has only as they were before. */
    List<String> missingFrom(Kept later) {
        List<String> missing = new ArrayList<>();
        rows.forEach((key, row) -> {
            Row found = later.rows.get(key);
            if (found == null || found.version() < row.version()) {
                missing.add(key + " was " + row + ", is " + found);
            } else if (found.version() == row.version() && !found.content().equals(row.content())) {
                missing.add(key + " was " + row + ", is another: " + found);
            }
        });
        return missing.stream().limit(20).collect(Collectors.toList());
    }
}
