package vn.nhiphoc.analytics.comparison.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every line of random years, against plain code of its own. */
class PlainComparisonIT {
    private static final String LINE = "view, align, unit_id, activity_type, campaign_day, measure, current, baseline,"
            + " units_current, units_baseline, estimated_share, reason, baseline_day, until, position, scope, aligned_days";
    private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Property(tries = 15)
    void everyLineIsWhatPlainCodeSays(@ForAll long seed) throws Exception {
        PlainYears years = new PlainYears(seed);
        StoredYears store = new StoredYears();
        years.store(store);
        compare(years, store, LocalDateTime.ofInstant(LATER, HANOI));
        assertThat(changedTotals(store)).isEmpty();
    }

    /** The newer campaign is compared on the day before it begins, and while each of its days is on. */
    @Property(tries = 10)
    void everyLineOfACampaignThatIsOnIsWhatPlainCodeSays(@ForAll long seed) throws Exception {
        PlainYears years = new PlainYears(seed);
        StoredYears store = new StoredYears();
        years.store(store);
        for (LocalDateTime moment : years.minutes.moments(years.newer)) {
            compare(years, store, moment);
        }
    }

    /** Computes the lines as things stand at a moment, and compares those of both views. */
    private static void compare(PlainYears years, StoredYears store, LocalDateTime moment) throws Exception {
        store.compute(moment.toInstant(HANOI));
        for (boolean toEnd : new boolean[] {false, true}) {
            Set<String> expected = PlainComparison.lines(years, moment, toEnd);
            Set<String> wrong = shown(store, toEnd ? "year_over_year_to_end" : "year_over_year");
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(wrong);
            wrong.removeAll(expected);
            assertThat(wrong)
                    .as("lines at %s that are wrong; of %d these are missing: %s", moment, expected.size(), missing)
                    .isEmpty();
            assertThat(missing).as("missing lines at %s", moment).isEmpty();
        }
    }

    /** A world that was found among random ones. */
    @Example
    void whatADistrictReportedIsWholeInTheOneUnitThatItsWardsBecame() throws Exception {
        everyLineIsWhatPlainCodeSays(-343888577);
    }

    @Example
    void theOracleSeesSomething() throws Exception {
        assertThat(PlainComparison.lines(new PlainYears(1), LocalDateTime.ofInstant(LATER, HANOI), false))
                .hasSizeGreaterThan(100);
    }

    @Example
    void theOracleSeesPartsOfDaysWithMinutesAndWithout() throws Exception {
        PlainYears years = new PlainYears(1);
        LocalDateTime moment = years.newer.plusDays(1).atTime(9, 0);
        assertThat(PlainComparison.lines(years, moment, false))
                .anyMatch(line -> line.matches(".*[|]2[|]visits[|][0-9]+[|][0-9]+[|].* 09:00:00"))
                .anyMatch(line -> line.matches(".*[|]2[|]visits[|].*[|]no_minutes[|].* 09:00:00"))
                .anyMatch(line -> line.matches(".*[|][|]visits[|][0-9]+[|][0-9]+[|].* 09:00:00"))
                .anyMatch(line -> line.matches(".*[|][|]visits[|][0-9]+[|][0-9]+[|].* 00:00:00"));
        assertThat(PlainComparison.lines(years, moment, true)).noneMatch(line -> line.endsWith(":00"));
    }

    @Example
    void theLinesOfOnePairAreThoseOfTheViewOfAllPairs() throws Exception {
        PlainYears years = new PlainYears(-343888577);
        StoredYears store = new StoredYears();
        years.store(store);
        store.compute(years.minutes.moments(years.newer).get(2).toInstant(HANOI));
        for (String until : List.of("now", "end")) {
            for (String align : List.of("date", "weekday")) {
                String ofAll = until.equals("now") ? "year_over_year" : "year_over_year_to_end";
                List<String> ofPair = new ArrayList<>();
                for (String view : List.of("as_reported", "restated", "grouped", "unchanged", "matched")) {
                    ofPair.add(ofPair(view, align, until, "week", ""));
                    ofPair.add(ofPair(view, align, until, "each", "visits"));
                    ofPair.add(ofPair(view, align, until, "each", "") + " WHERE measure != 'visits'");
                }
                assertThat(store.query("SELECT sum(lines) > 100, groupArrayIf((" + LINE + "), more != 0) FROM (SELECT "
                                + LINE
                                + ", sum(side) AS more, sum(abs(side)) AS lines FROM (SELECT " + LINE
                                + ", 1 AS side FROM "
                                + ofAll + " WHERE campaign_id = 'newer' AND align = '" + align + "' UNION ALL SELECT "
                                + LINE + ", side FROM (" + String.join(" UNION ALL ", ofPair) + ")) GROUP BY " + LINE
                                + ")"))
                        .containsExactly("1\t[]");
            }
        }
    }

    private static String ofPair(String view, String align, String until, String days, String measure) {
        return "SELECT *, -1 AS side FROM comparison_of(campaign = 'newer', baseline = 'older', view = '" + view
                + "', align = '" + align + "', until = '" + until + "', days = '" + days + "', measure = '" + measure
                + "')";
    }

    /** What the city had in the older year is the same on any boundaries. */
    private static List<String> changedTotals(StoredYears store) {
        return store.query("SELECT align, activity_type, campaign_day, measure FROM year_over_year"
                + " WHERE campaign_id = 'newer' AND unit_id = 'city' AND scope = 'subtree' AND measure != 'people'"
                + " AND view IN ('as_reported', 'restated', 'grouped') GROUP BY ALL"
                + " HAVING max(baseline) - min(baseline) > 1e-6 OR count(baseline) NOT IN (0, 3)");
    }

    /** As {@link PlainComparison} writes them; a group's id stands for its members. */
    private static Set<String> shown(StoredYears store, String view) {
        return new TreeSet<>(store.query("SELECT view || '|' || align || '|' || if(scope = 'group', if(members = '',"
                + " own, members), unit_id) || '|' || scope || '|' || activity_type || '|' ||"
                + " ifNull(toString(campaign_day), '') || '|' || measure || '|' ||"
                + " ifNull(toString(toInt64(round(current * 262144))), '-') || '|' ||"
                + " ifNull(toString(toInt64(round(baseline * 262144))), '-') || '|' || toString(units_current) || '|' ||"
                + " toString(units_baseline) || '|' || toString(toInt64(round(estimated_share * 262144))) || '|' ||"
                + " reason || '|' || ifNull(toString(baseline_day), '') || '|' || ifNull(toString(until), '')"
                + " FROM (SELECT *, '<' || unit_id || '>' || unit_id AS own FROM " + view
                + " WHERE campaign_id = 'newer') AS y LEFT JOIN (SELECT group_id,"
                + " arrayStringConcat(arraySort(groupArray(if(side = 'older', '<', '>') || unit_id)), '') AS members"
                + " FROM unit_groups GROUP BY group_id, from_date, to_date) AS g ON g.group_id = y.unit_id"));
    }
}
