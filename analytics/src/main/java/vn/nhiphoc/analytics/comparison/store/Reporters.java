package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The units with any figure of the week. */
final class Reporters {
    private Reporters() {}

    /** By campaign. */
    static Map<String, Set<String>> read(Queries store, Collection<String> campaigns)
            throws SQLException, InterruptedException {
        List<String> ids = List.copyOf(campaigns);
        Map<String, Set<String>> reporters = new TreeMap<>();
        ids.forEach(id -> reporters.put(id, new TreeSet<>()));
        if (ids.isEmpty()) {
            return reporters;
        }
        String its = " IN (" + Queries.quoted(ids) + ")";
        store.scan(
                "SELECT toUInt16(indexOf([" + Queries.quoted(ids) + "], campaign_id) - 1), unit_id FROM"
                        + " (SELECT DISTINCT campaign_id, unit_id FROM unit_activity_total WHERE campaign_id" + its
                        + " AND phase = 'week' UNION DISTINCT SELECT DISTINCT s.campaign_id, s.unit_id FROM summaries AS s"
                        + " INNER JOIN campaigns AS c ON c.campaign_id = s.campaign_id WHERE s.campaign_id" + its
                        + " AND NOT s.displaced AND (s.day IS NULL OR s.day BETWEEN c.starts_on AND c.ends_on))",
                row -> reporters
                        .computeIfAbsent(ids.get(row.two()), id -> new TreeSet<>())
                        .add(row.text()));
        return reporters;
    }
}
