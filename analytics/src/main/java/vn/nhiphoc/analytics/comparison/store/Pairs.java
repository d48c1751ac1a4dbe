package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which campaigns are compared: by themselves each with those of its city in earlier years that began around the same
 * time of the year, of each year the nearest one; and those that somebody asked for.
 */
final class Pairs {
    private static final int AROUND_DAYS = 31;
    private static final int DAYS_OF_A_YEAR = 365;

    private Pairs() {}

    static Set<Pair> wanted(Queries store, Map<String, Campaign> campaigns) throws SQLException {
        Set<Pair> pairs = new TreeSet<>();
        for (Campaign campaign : campaigns.values()) {
            byThemselves(campaign, campaigns, pairs);
        }
        store.each("SELECT campaign_id, baseline_id FROM comparisons_asked FINAL", row -> {
            Pair asked = new Pair(row.getString(1), row.getString(2));
            if (campaigns.containsKey(asked.campaign()) && campaigns.containsKey(asked.baseline())) {
                pairs.add(asked);
            }
        });
        return pairs;
    }

    static void byThemselves(Campaign campaign, Map<String, Campaign> campaigns, Set<Pair> pairs) {
        Map<Integer, Campaign> nearest = new HashMap<>();
        Comparator<Campaign> nearer = Comparator.<Campaign>comparingInt(other -> away(campaign, other))
                .thenComparing(Campaign::id);
        for (Campaign other : campaigns.values()) {
            int year = other.startsOn().getYear();
            if (other.city().equals(campaign.city())
                    && year < campaign.startsOn().getYear()
                    && away(campaign, other) <= AROUND_DAYS) {
                nearest.merge(year, other, (a, b) -> nearer.compare(a, b) <= 0 ? a : b);
            }
        }
        nearest.values().forEach(other -> pairs.add(new Pair(campaign.id(), other.id())));
    }

    /** How many days lie between the two in the calendar of a year. */
    private static int away(Campaign one, Campaign other) {
        LocalDate then = other.startsOn();
        LocalDate now = one.startsOn().withYear(then.getYear());
        int days = (int) Math.abs(now.toEpochDay() - then.toEpochDay());
        return Math.min(days, Math.abs(DAYS_OF_A_YEAR - days));
    }
}
