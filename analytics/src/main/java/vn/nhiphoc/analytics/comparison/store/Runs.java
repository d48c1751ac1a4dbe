package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The computations that are shown. */
public final class Runs {
    private static final String SERVED = "(SELECT argMax(generation, switched_at) FROM serving)";

    private Runs() {}

    /** The last computation of each pair, of the generation that is served. */
    static Map<Pair, Run> shown(Queries store) throws SQLException {
        Map<Pair, Run> runs = new TreeMap<>();
        store.each(
                "SELECT generation, campaign_id, baseline_id, position, toUnixTimestamp64Milli(computed_at), version,"
                        + " took_ms, arrayStringConcat(arrayMap(x -> toString(x), parts), '\t'),"
                        + " arrayStringConcat(arrayMap(x -> '=' || x, types), '\t'),"
                        + " arrayStringConcat(based_on, '\t'), arrayStringConcat(arrayMap(x -> toString(x), lines), '\t')"
                        + " FROM comparison_runs FINAL WHERE generation = " + SERVED,
                row -> {
                    List<Part> parts = new ArrayList<>();
                    List<String> ids = Queries.texts(row, 8);
                    List<String> types = Queries.texts(row, 9);
                    List<String> basedOn = Queries.texts(row, 10);
                    List<String> lines = Queries.texts(row, 11);
                    for (int i = 0; i < ids.size(); i++) {
                        parts.add(new Part(
                                Long.parseLong(ids.get(i)),
                                types.get(i).substring(1),
                                basedOn.get(i),
                                Long.parseLong(lines.get(i))));
                    }
                    Pair pair = new Pair(row.getString(2), row.getString(3));
                    Instant at = Instant.ofEpochMilli(row.getLong(5));
                    runs.put(
                            pair,
                            new Run(
                                    row.getInt(1),
                                    pair,
                                    row.getLong(4),
                                    at,
                                    row.getLong(6),
                                    row.getLong(7),
                                    parts,
                                    List.of()));
                });
        return runs;
    }

    /** Shows computations from now on, instead of those before. */
    public static void show(Queries store, List<Run> runs) throws SQLException, InterruptedException, IOException {
        TextRows rows = new TextRows("comparison_runs");
        for (Run run : runs) {
            if (!run.computed()) {
                throw new IllegalStateException("the comparison " + run.pair() + " is not computed whole");
            }
            rows.row(
                    run.generation(),
                    run.pair().campaign(),
                    run.pair().baseline(),
                    run.position(),
                    Computing.stored(run.at()),
                    run.tookMillis(),
                    run.parts().stream().map(Part::id).toList(),
                    run.parts().stream()
                            .map(part -> Queries.quoted(part.type()))
                            .toList(),
                    run.parts().stream()
                            .map(part -> Queries.quoted(part.basedOn()))
                            .toList(),
                    run.parts().stream().map(Part::lines).toList(),
                    run.version());
        }
        rows.write(store);
    }

    static Set<Long> shownParts(Queries store) throws SQLException {
        Set<Long> parts = new TreeSet<>();
        shown(store).values().forEach(run -> run.parts().forEach(part -> parts.add(part.id())));
        return parts;
    }

    /** Drops what is known of generations that are not served. */
    static void dropOthers(Queries store) throws SQLException {
        List<String> generations = store.list(
                "SELECT DISTINCT partition FROM system.parts WHERE active AND database = currentDatabase()"
                        + " AND table = 'comparison_runs' AND toUInt32(partition) != " + SERVED,
                row -> row.getString(1));
        for (String generation : generations) {
            store.run("ALTER TABLE comparison_runs DROP PARTITION " + generation);
        }
    }
}
