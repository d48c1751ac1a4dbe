package vn.nhiphoc.analytics.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** Queries over several views while generations with different figures are switched. */
class SwitchIT {

    private static final int SWITCHES = 60;
    private static final int READERS = 4;
    private static final List<String> TABLES = List.of("units_rows", "activities_rows", "people_rows", "outcomes_rows");
    private static final String SEVERAL = "SELECT (SELECT count() FROM units), (SELECT sum(visits) FROM activities),"
            + " (SELECT sum(people) FROM people), (SELECT sum(toUInt64(quantity)) FROM outcomes),"
            + " (SELECT max(position) FROM freshness), (SELECT count() FROM activities AS a INNER JOIN units AS u"
            + " ON u.unit_id = a.unit_id)";

    private static final Pattern GENERATION_TABLE =
            Pattern.compile("(FROM|JOIN) [^ ]*\\b(\\w+_rows|sink_progress|comparison_runs)\\b");
    private static final Pattern SERVED = Pattern.compile("argMax\\((\\w+\\.)?generation, (\\w+\\.)?switched_at\\)");

    private final TestClickHouse.Database store = TestClickHouse.freshDatabase();

    @Test
    void aQuerySeesOneGenerationOrTheOther() throws Exception {
        Generations generations = filled();
        Map<String, Integer> seen = read(() -> {
            for (int i = 0; i < SWITCHES; i++) {
                generations.serve(1 + i % 2, "log");
                Thread.sleep(10);
            }
        });
        System.err.println("queries during " + SWITCHES + " switches: " + seen);
        assertThat(seen.keySet()).containsExactlyInAnyOrder("3\t3\t3\t3\t3\t3", "5\t5\t5\t5\t5\t5");
    }

    @Test
    void everyViewReadsTheServedGenerationOfEveryTable() throws Exception {
        filled();
        List<String> reading = new ArrayList<>();
        for (String view : store.query("SELECT name, as_select FROM system.tables WHERE database = currentDatabase()"
                        + " AND engine = 'View' ORDER BY name")
                .strip()
                .split("\n", -1)) {
            String name = view.substring(0, view.indexOf('\t'));
            long tables = GENERATION_TABLE.matcher(view).results().count();
            long filters = SERVED.matcher(view).results().count();
            assertThat(filters)
                    .as("tables filtered by the served generation, " + name)
                    .isEqualTo(tables);
            if (tables > 0) {
                reading.add(name);
            }
        }
        assertThat(reading)
                .contains("units", "unit_activity_minute", "unit_activity_day", "people", "freshness", "comparisons");
    }

    @Test
    void whatWasServedLastIsServedAlsoWhenTheClockIsSetBack() throws Exception {
        Generations generations = filled();
        generations.serve(1, "log");
        store.query("INSERT INTO serving (generation, log_id, switched_at) SELECT 1, 'log', now64(6) + 3600");
        generations.serve(2, "log");
        assertThat(generations.served()).hasValue(new Generations.Served(2, "log"));
        assertThat(store.query(SEVERAL).strip()).isEqualTo("5\t5\t5\t5\t5\t5");
    }

    @Test
    void onlyARowlessGenerationIsGoneAndTheServedOneIsNotDropped() throws Exception {
        Generations generations = filled();
        generations.serve(2, "log");
        assertThat(generations.kept()).containsExactly(1, 2);
        generations.drop(1);
        assertThat(generations.kept()).containsExactly(2);
        assertThat(store.query(SEVERAL).strip()).isEqualTo("5\t5\t5\t5\t5\t5");
    }

    @Test
    void livesAreKeptInTheirOrder() throws Exception {
        Generations generations = filled();
        List<Life> steps = new ArrayList<>();
        for (Life.State state : Life.State.values()) {
            Life step = new Life(2, state, "log", 3, "vì sao: '" + state + "'");
            generations.note(step);
            steps.add(step);
        }
        assertThat(generations.lives().steps()).isEqualTo(steps);
    }

    /** In generation 1 all figures are 3, in generation 2 they are 5. */
    private Generations filled() throws Exception {
        ClickHouseAddress address = ClickHouseAddress.open(store.jdbcUrl(), store.database());
        ClickHouseMigration.migrate(address);
        for (int generation = 1; generation <= 2; generation++) {
            int figure = 1 + 2 * generation;
            for (String table : TABLES) {
                String names = switch (table) {
                    case "units_rows" -> "unit_id";
                    case "activities_rows" -> "campaign_id, activity_id, unit_id, visits";
                    case "people_rows" -> "campaign_id, scope_id, people";
                    default -> "campaign_id, subject, quantity";
                };
                String values = switch (table) {
                    case "units_rows" -> "'u' || toString(number)";
                    case "activities_rows" -> "'c', 'a' || toString(number), 'u' || toString(number), 1";
                    default -> "'c', 's' || toString(number), 1";
                };
                store.query("INSERT INTO " + table + " (generation, version, " + names + ") SELECT " + generation
                        + ", 1, " + values + " FROM numbers(" + figure + ")");
            }
            store.query("INSERT INTO sink_progress (generation, log_id, position) VALUES (" + generation + ", 'log', "
                    + figure + ")");
        }
        return new Generations(address);
    }

    private Map<String, Integer> read(Act meanwhile) throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<Map<String, Integer>>> answers = new ArrayList<>();
        new Generations(ClickHouseAddress.open(store.jdbcUrl(), store.database())).serve(1, "log");
        for (int i = 0; i < READERS; i++) {
            answers.add(readers.submit(() -> {
                Map<String, Integer> seen = new TreeMap<>();
                while (reading.get()) {
                    seen.merge(store.query(SEVERAL).strip(), 1, Integer::sum);
                }
                return seen;
            }));
        }
        meanwhile.run();
        reading.set(false);
        Map<String, Integer> all = new TreeMap<>();
        for (Future<Map<String, Integer>> answer : answers) {
            answer.get().forEach((row, times) -> all.merge(row, times, Integer::sum));
        }
        readers.shutdown();
        return all;
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }
}
