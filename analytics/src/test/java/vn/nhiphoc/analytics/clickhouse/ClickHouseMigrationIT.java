package vn.nhiphoc.analytics.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nhiphoc.analytics.rows.Column;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.embedded.testing.TestClickHouse;

class ClickHouseMigrationIT {

    private static TestClickHouse.Database database;

    @BeforeAll
    static void migrated() throws Exception {
        database = TestClickHouse.freshDatabase();
        ClickHouseMigration.migrate(database.jdbcUrl(), database.database());
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyTableHasTheColumnsOfItsRows(Table table) {
        List<String> expected = new ArrayList<>();
        expected.add("generation UInt32");
        List<Column> columns = new ArrayList<>(table.keyColumns());
        columns.addAll(table.valueColumns());
        columns.forEach(column -> expected.add(column.name() + " " + column.clickHouseType()));
        expected.add("version UInt64");
        expected.add("deleted UInt8");
        assertThat(columnsOf(StoredTables.nameOf(table))).isEqualTo(expected);
    }

    @Test
    void everyViewOfTheContractHasItsColumns() throws IOException {
        List<String> actual = new ArrayList<>();
        for (String line : contract()) {
            String view = line.substring(0, line.indexOf(':'));
            actual.add(view + ": " + String.join(", ", columnsOf(view)));
        }
        assertThat(actual).isEqualTo(contract());
    }

    @Test
    void everyRowTableKeepsItsRowsOnDiskAndItsGenerationsApart() {
        String tables = database.query("SELECT count() FROM system.tables WHERE database = currentDatabase()"
                + " AND name LIKE '%\\_rows' AND engine = 'ReplacingMergeTree'"
                + " AND sorting_key LIKE 'generation%' AND match(partition_key, '^[(]?generation')"
                + " AND engine_full LIKE '%fsync_after_insert = 1%' AND engine_full LIKE '%fsync_part_directory = 1%'"
                + " AND engine_full LIKE '%min_rows_to_fsync_after_merge = 1%'");
        assertThat(tables.strip()).isEqualTo(Integer.toString(Table.values().length));
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        ClickHouseMigration.migrate(database.jdbcUrl(), database.database());
        assertThat(database.query("SELECT count() FROM schema_migrations").strip())
                .isEqualTo(Integer.toString(ClickHouseMigration.STEPS.size()));
    }

    @Test
    void refusesAStepThatWasChangedAfterwards() throws Exception {
        TestClickHouse.Database other = TestClickHouse.freshDatabase();
        ClickHouseMigration.migrate(other.jdbcUrl(), other.database());
        other.query("INSERT INTO schema_migrations (name, checksum) VALUES ('V002__views', 1)");
        other.query("OPTIMIZE TABLE schema_migrations FINAL");
        assertThatThrownBy(() -> ClickHouseMigration.migrate(other.jdbcUrl(), other.database()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V002__views");
    }

    @Test
    void datesTheDaysThatEarlierRulesHaveBuilt() throws Exception {
        TestClickHouse.Database other = TestClickHouse.freshDatabase();
        ClickHouseMigration.migrate(other.jdbcUrl(), other.database());
        other.query("ALTER TABLE schema_migrations DELETE WHERE name = 'V020__days_dated' SETTINGS mutations_sync = 2");
        other.query("INSERT INTO serving (generation, log_id) VALUES (1, 'log')");
        other.query("INSERT INTO campaigns_rows (generation, campaign_id, starts_on, ends_on) VALUES"
                + " (1, 'c', '2025-10-01', '2025-10-07')");
        other.query("INSERT INTO unit_activity_day_rows (generation, campaign_id, unit_id, day) SELECT 1, 'c', 'u',"
                + " arrayJoin([toDate('2025-09-30'), toDate('2025-10-02'), toDate('2025-10-08')])");
        other.query("INSERT INTO people_rows (generation, campaign_id, day, phase) VALUES (1, 'c', '2025-09-30', ''),"
                + " (1, 'c', '2025-10-07', ''), (1, 'c', '1970-01-01', 'after')");

        ClickHouseMigration.migrate(other.jdbcUrl(), other.database());

        assertThat(other.query("SELECT day, campaign_day, phase FROM unit_activity_day ORDER BY day")
                        .lines())
                .containsExactly("2025-09-30\t0\tbefore", "2025-10-02\t2\tweek", "2025-10-08\t8\tafter");
        assertThat(other.query("SELECT day, phase FROM people ORDER BY day").lines())
                .containsExactly("2025-09-30\tbefore", "2025-10-07\tweek", "\\N\tafter");
    }

    private static List<String> columnsOf(String table) {
        String answer = database.query("SELECT concat(name, ' ', type) FROM system.columns"
                + " WHERE database = currentDatabase() AND table = '" + table + "' ORDER BY position FORMAT TSVRaw");
        return answer.lines().toList();
    }

    private static List<String> contract() throws IOException {
        try (InputStream in = ClickHouseMigrationIT.class.getResourceAsStream("contract.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
