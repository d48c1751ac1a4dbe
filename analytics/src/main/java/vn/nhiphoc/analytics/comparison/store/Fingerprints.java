package vn.nhiphoc.analytics.comparison.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the figures of each campaign and type, and the reference data, stood at: the same as long as nothing that a
 * comparison reads has changed.
 */
final class Fingerprints {
    private static final String GENERATION =
            " WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)";

    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final Map<String, Set<String>> planned = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final String reference;

    private Fingerprints(String reference) {
        this.reference = reference;
    }

    static Fingerprints read(Queries store) throws SQLException {
        List<String> reference = new ArrayList<>();
        for (String table : List.of("units", "unit_lineage", "activity_type_links")) {
            store.each(
                    "SELECT toString(max(version)), toString(count()) FROM " + table + "_rows" + GENERATION,
                    row -> reference.add(row.getString(1) + "/" + row.getString(2)));
        }
        Fingerprints all = new Fingerprints(reference.toString());
        all.figures(store);
        store.each(
                "SELECT campaign_id, activity_type FROM plans",
                row -> all.planned
                        .computeIfAbsent(row.getString(1), c -> new TreeSet<>())
                        .add(row.getString(2)));
        store.each(
                "SELECT campaign_id, toString(groupBitXor(cityHash64(unit_id))) FROM (SELECT DISTINCT campaign_id,"
                        + " unit_id FROM (SELECT campaign_id, unit_id FROM unit_activity_total WHERE phase = 'week'"
                        + " UNION ALL SELECT campaign_id, unit_id FROM summaries WHERE NOT displaced)"
                        + " WHERE unit_id IN (SELECT arrayJoin(ancestor_ids) FROM units)) GROUP BY campaign_id",
                row -> all.above.put(row.getString(1), row.getString(2)));
        return all;
    }

    private void figures(Queries store) throws SQLException {
        StringBuilder rows = new StringBuilder();
        for (String table : List.of("unit_activity_day", "unit_activity_total", "people", "summaries")) {
            rows.append(rows.isEmpty() ? "" : " UNION ALL ")
                    .append("SELECT campaign_id, activity_type, max(version) AS newest, count() AS some FROM ")
                    .append(table)
                    .append("_rows")
                    .append(GENERATION)
                    .append(" GROUP BY campaign_id, activity_type");
        }
        store.each(
                "SELECT campaign_id, activity_type, toString(max(newest)) || '/' || toString(sum(some)) FROM (" + rows
                        + ") GROUP BY campaign_id, activity_type",
                row -> add(row.getString(1), row.getString(2), row.getString(3)));
    }

    private void add(String campaign, String type, String print) {
        types.computeIfAbsent(campaign, c -> new TreeMap<>()).merge(type, print, (one, other) -> one + "+" + other);
    }

    /** The types that a campaign planned or has figures of. */
    Set<String> typesOf(String campaign) {
        Set<String> all = new TreeSet<>(planned.getOrDefault(campaign, Set.of()));
        all.addAll(types.getOrDefault(campaign, Map.of()).keySet());
        all.remove("");
        return all;
    }

    String reference() {
        return hash(reference);
    }

    /** Of all that the lines of some types follow from. */
    String of(Campaign campaign, Campaign baseline, List<String> codes, String more) {
        StringBuilder print = new StringBuilder(reference)
                .append(campaign)
                .append(baseline)
                .append(above.get(campaign.id()))
                .append(above.get(baseline.id()))
                .append(more);
        for (Campaign one : List.of(campaign, baseline)) {
            Map<String, String> its = types.getOrDefault(one.id(), Map.of());
            print.append('|');
            its.forEach((type, figures) -> {
                if (codes.contains("") || codes.contains(type)) {
                    print.append(type).append(':').append(figures).append(' ');
                }
            });
        }
        return hash(print.toString());
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 18);
    }
}
