package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The units with any figure of the week. */
final class Reporters {
    private Reporters() {}

    /** By campaign. */
    static Map<String, Set<String>> read(Queries store, Collection<Campaign> campaigns) throws SQLException {
        Map<String, Set<String>> reporters = new TreeMap<>();
        Map<String, Campaign> byId = new HashMap<>();
        campaigns.forEach(campaign -> {
            reporters.put(campaign.id(), new TreeSet<>());
            byId.put(campaign.id(), campaign);
        });
        String its = " WHERE campaign_id IN (" + Queries.quoted(byId.keySet()) + ")";
        store.each(
                "SELECT DISTINCT campaign_id, unit_id, '' FROM unit_activity_total" + its + " AND phase = 'week'"
                        + " UNION DISTINCT SELECT DISTINCT campaign_id, unit_id, ifNull(toString(day), '')"
                        + " FROM summaries" + its + " AND NOT displaced",
                row -> {
                    LocalDate day = row.getString(3).isEmpty() ? null : LocalDate.parse(row.getString(3));
                    Campaign campaign = byId.get(row.getString(1));
                    Set<String> known = reporters.get(row.getString(1));
                    if (campaign != null && known != null && (day == null || campaign.isOn(day))) {
                        known.add(row.getString(2));
                    }
                });
        return reporters;
    }
}
