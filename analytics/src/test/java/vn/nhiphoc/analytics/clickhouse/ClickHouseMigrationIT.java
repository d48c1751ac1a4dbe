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
