package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives up the parts that no query reads any more: a batch that is over is dropped at once, one that is more than half
 * over is written again without them. So at most twice what is shown is stored. One thread.
 */
final class Clearing {
    private static final long QUERIES_END_AFTER_MILLIS = 10_000;
    /** A part that is not shown may be of a computation that goes on. */
    private static final long COMPUTATIONS_END_AFTER_MILLIS = 600_000;

    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final List<String> TABLES = List.of("comparison_scopes", "comparison_groups");

    private final Queries store;
    private final Map<Long, Long> unshownSince = new HashMap<>();
    private final Set<Long> wereShown = new HashSet<>();
    private Set<Long> cleared = Set.of();
    /** Whether something is neither shown nor given up. */
    private boolean waits = true;

    private long lookedAt;

    Clearing(Queries store) {
        this.store = store;
    }

    /** The highest part that is stored; 0 where there is none. */
    static long newestStored(Queries store) throws SQLException {
        long newest = 0;
        for (String table : TABLES) {
            newest = Math.max(
                    newest,
                    store.list("SELECT max(part) FROM " + table, row -> row.getLong(1))
                            .get(0));
        }
        return newest;
    }

    /** Looks what has not been shown for long, unless nothing has changed since all of it was given up. */
    void look(Instant now) throws SQLException {
        long millis = now.toEpochMilli();
        if (millis - lookedAt < BETWEEN_LOOKS_MILLIS) {
            return;
        }
        lookedAt = millis;
        Set<Long> shown = Runs.shownParts(store);
        wereShown.addAll(shown);
        if (!waits && shown.equals(cleared)) {
            return;
        }
        waits = false;
        cleared = shown;
        Runs.dropOthers(store);
        Set<Long> stored = new HashSet<>(shown);
        for (String table : TABLES) {
            for (Map.Entry<Long, Map<Long, Long>> batch : batches(table).entrySet()) {
                Map<Long, Long> rows = batch.getValue();
                stored.addAll(rows.keySet());
                Set<Long> over = new TreeSet<>();
                for (long part : rows.keySet()) {
                    if (!shown.contains(part) && isOver(part, millis)) {
                        over.add(part);
                    } else {
                        waits |= !shown.contains(part);
                    }
                }
                giveUp(table, batch.getKey(), rows, over);
            }
        }
        unshownSince.keySet().retainAll(stored);
        wereShown.retainAll(stored);
    }

    /** By batch how many rows each of its parts has. */
    private Map<Long, Map<Long, Long>> batches(String table) throws SQLException {
        Map<Long, Map<Long, Long>> batches = new TreeMap<>();
        store.each(
                "SELECT part, count() FROM " + table + " GROUP BY part",
                row -> batches.computeIfAbsent(Numbers.batchOf(row.getLong(1)), batch -> new TreeMap<>())
                        .put(row.getLong(1), row.getLong(2)));
        return batches;
    }

    private void giveUp(String table, long batch, Map<Long, Long> rows, Set<Long> over) throws SQLException {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long needless = over.stream().mapToLong(rows::get).sum();
        if (needless == all) {
            store.run("ALTER TABLE " + table + " DROP PARTITION " + batch);
        } else if (2 * needless > all) {
            String parts = over.stream().map(String::valueOf).collect(Collectors.joining(", "));
            store.run("ALTER TABLE " + table + " DELETE IN PARTITION " + batch + " WHERE part IN (" + parts
                    + ") SETTINGS mutations_sync = 1");
        }
    }

    private boolean isOver(long part, long now) {
        long since = unshownSince.computeIfAbsent(part, p -> now);
        boolean unread = now - since >= QUERIES_END_AFTER_MILLIS;
        boolean abandoned = now - Numbers.millisOf(part) >= COMPUTATIONS_END_AFTER_MILLIS;
        return unread && (abandoned || wereShown.contains(part));
    }
}
