package vn.nhiphoc.analytics.comparison.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.comparison.store.Planner;
import vn.nhiphoc.analytics.comparison.store.Run;

/** The job on a small cluster, over three years in a real store. */
class ComparisonJobIT {
    private static final LocalDate Y2023 = LocalDate.of(2023, 10, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 10, 1);
    private static final LocalDate Y2025 = LocalDate.of(2025, 10, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static MiniCluster cluster;

    private final StoredYears store;
    private final Planner planner;
    private Instant now = Instant.parse("2025-12-01T00:00:00Z");

    ComparisonJobIT() throws Exception {
        store = new StoredYears();
        planner = new Planner(store.address());
        store.unit("city", "", null, null);
        store.unit("a", "'city'", null, REFORM);
        store.unit("b", "'city'", null, REFORM);
        store.unit("x", "'city'", REFORM, null);
        store.unit("y", "'city'", REFORM, null);
        store.link("a", "x", REFORM, 1, false);
        store.link("b", "x", REFORM, 0.5, true);
        store.link("b", "y", REFORM, 0.5, true);
        store.campaign("hn-2023", Y2023, 7);
        store.campaign("hn-2024", Y2024, 7);
        store.campaign("hn-2025", Y2025, 7);
        for (String type : List.of("talk", "class")) {
            store.visits("hn-2025", "x", type, Y2025, 30);
            store.week("hn-2025", "x", type, 30);
            store.week("hn-2024", "b", type, 10);
            store.week("hn-2023", "a", type, 7);
        }
        store.moveOn();
    }

    @BeforeAll
    static void start() throws Exception {
        Configuration anyPort = new Configuration();
        anyPort.set(RestOptions.BIND_PORT, "0");
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(anyPort)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
        cluster.start();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void comparesEachYearWithTheEarlierOnesByItself() throws Exception {
        compute();
        assertThat(store.query("SELECT campaign_id, baseline_id, position, lines > 0 FROM comparisons ORDER BY ALL"))
                .containsExactly("hn-2024\thn-2023\t2\t1", "hn-2025\thn-2023\t2\t1", "hn-2025\thn-2024\t2\t1");
        assertThat(line("hn-2025", "hn-2024", "restated", "x", "")).containsExactly("60\t10\t1\t1\t1\t");
        assertThat(line("hn-2025", "hn-2024", "restated", "city", "")).containsExactly("60\t20\t1\t1\t0\t");
        assertThat(line("hn-2025", "hn-2024", "grouped", "g-20250630-20250701-x", "talk"))
                .containsExactly("30\t10\t1\t1\t0\t");
        assertThat(store.query("SELECT count(), uniqExact(group_id) FROM unit_groups"))
                .containsExactly("4\t1");
        assertThat(planner.due(now.plusSeconds(60))).isEmpty();
    }

    /** What is not asked for is not computed, but its lines are there. */
    @Test
    void thereAreAsManyLinesWhateverIsAskedOfThem() throws Exception {
        compute();
        for (String view : List.of("year_over_year", "year_over_year_to_end")) {
            for (String inline : List.of("0", "1")) {
                assertThat(store.query("SELECT count() > 100, (SELECT count() FROM " + view + ") - count(),"
                                + " (SELECT sum(isNull(current)) FROM " + view + ") - countIf(current IS NULL)"
                                + " FROM (SELECT DISTINCT * FROM " + view + ") SETTINGS analyzer_inline_views = "
                                + inline))
                        .containsExactly("1\t0\t0");
            }
        }
    }

    @Test
    void aLateCorrectionRefreshesWhatItTouchesAndNothingElse() throws Exception {
        compute();
        Map<String, String> before = computations();
        now = now.plusSeconds(60);
        store.moveOn();
        store.week("hn-2024", "b", "talk", 12);
        store.moveOn();
        compute();
        Map<String, String> after = computations();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.values().removeAll(before.values());
        assertThat(after.keySet())
                .containsExactly(
                        "hn-2024/hn-2023/", "hn-2024/hn-2023/talk", "hn-2025/hn-2024/", "hn-2025/hn-2024/talk");
        assertThat(line("hn-2025", "hn-2024", "restated", "y", "talk")).containsExactly("\\N\t6\t0\t1\t1\tno_current");
        assertThat(store.query("SELECT DISTINCT position FROM year_over_year ORDER BY ALL"))
                .containsExactly("2", "4");
    }

    @Test
    void aNewLineageRefreshesEverything() throws Exception {
        compute();
        Map<String, String> before = computations();
        now = now.plusSeconds(60);
        store.moveOn();
        store.link("b", "x", REFORM, 0.25, false);
        store.link("b", "y", REFORM, 0.75, false);
        store.moveOn();
        compute();
        assertThat(computations().values()).doesNotContainAnyElementsOf(before.values());
        assertThat(line("hn-2025", "hn-2024", "restated", "x", "talk")).containsExactly("30\t2.5\t1\t1\t0\t");
    }

    @Test
    void anotherPairIsComparedWhenItIsAskedFor() throws Exception {
        compute();
        assertThat(pairs()).doesNotContain("hn-2023/hn-2024");
        store.query("INSERT INTO comparisons_asked (campaign_id, baseline_id)"
                + " VALUES ('hn-2023', 'hn-2024'), ('hn-2023', 'none')");
        now = now.plusSeconds(1);
        compute();
        assertThat(pairs()).contains("hn-2023/hn-2024").doesNotContain("hn-2023/none");
    }

    /** Who asks waits for it; the log may wait until looking has rested. */
    @Test
    void aWishIsPlannedAtOnceAndTheLogOnlyWhenPlanningHasRested() throws Exception {
        compute();
        store.put("INSERT INTO comparisons_asked (campaign_id, baseline_id) VALUES ('hn-2023', 'hn-2024')");
        assertThat(planner.due(now.plusNanos(1))).hasSize(1);
        assertThat(planner.due(now.plusNanos(2))).isEmpty();
        assertThat(planner.due(now.plusSeconds(300))).hasSize(1);
    }

    @Test
    void aCampaignThatIsOnIsComparedEachHourAndAtItsClose() throws Exception {
        now = Instant.parse("2025-10-07T10:30:00+07:00");
        compute();
        assertThat(planner.due(Instant.parse("2025-10-07T10:55:00+07:00"))).isEmpty();
        assertThat(planner.due(Instant.parse("2025-10-07T11:00:00+07:00")))
                .extracting(run -> run.pair().campaign())
                .containsExactly("hn-2025", "hn-2025");
        now = Instant.parse("2025-10-08T00:00:00+07:00");
        compute();
        assertThat(planner.due(Instant.parse("2025-10-08T09:00:00+07:00"))).isEmpty();
    }

    @Test
    void whatIsNotShownAnyMoreIsDroppedOnceNoQueryReadsIt() throws Exception {
        compute();
        planner.clear(now);
        store.moveOn();
        store.week("hn-2024", "b", "talk", 12);
        store.moveOn();
        now = now.plusSeconds(60);
        compute();
        String parts = "SELECT uniqExact(part) FROM comparison_scopes";
        assertThat(store.query(parts)).containsExactly("13");
        planner.clear(now);
        planner.clear(now.plusSeconds(11));
        assertThat(store.query(parts)).containsExactly("9");
    }

    @Test
    void nothingIsShownOfAnotherGeneration() throws Exception {
        compute();
        store.put("INSERT INTO serving (generation, log_id) VALUES (2, 'log')");
        assertThat(store.query("SELECT count() FROM year_over_year")).containsExactly("0");
        assertThat(store.query("SELECT count() FROM unit_groups")).containsExactly("0");
    }

    private void compute() throws Exception {
        List<Run> due = planner.due(now);
        assertThat(due).isNotEmpty();
        cluster.executeJobBlocking(ComparisonJob.graph(store.address(), due, 2).getJobGraph());
    }

    /** When the lines of each pair and type were computed. */
    private Map<String, String> computations() {
        Map<String, String> found = new TreeMap<>();
        for (String row : store.query("SELECT campaign_id || '/' || baseline_id || '/' || activity_type, any(part)"
                + " FROM comparison_scopes WHERE part IN (SELECT part FROM comparison_parts) GROUP BY ALL")) {
            found.put(row.substring(0, row.indexOf('\t')), row.substring(row.indexOf('\t') + 1));
        }
        return found;
    }

    private List<String> pairs() {
        return store.query("SELECT campaign_id || '/' || baseline_id FROM comparisons");
    }

    private List<String> line(String campaign, String baseline, String view, String unit, String type) {
        return store.query("SELECT current, baseline, units_current, units_baseline, estimated_share, reason"
                + " FROM year_over_year WHERE campaign_id = '" + campaign + "' AND baseline_id = '" + baseline
                + "' AND view = '" + view + "' AND align = 'date' AND unit_id = '" + unit + "' AND activity_type = '"
                + type + "' AND campaign_day IS NULL AND measure = 'visits'");
    }
}
