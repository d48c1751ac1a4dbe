package vn.nhiphoc.analytics.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Brings a database to this version's tables and views. Each step is a file of statements beside this class, run once
 * and never changed afterwards; its statements bear being run again, for a step that was cut short.
 */
public final class ClickHouseMigration {

    static final List<String> STEPS = List.of(
            "V001__tables",
            "V002__views",
            "V003__hold",
            "V004__generations",
            "V005__power_cut",
            "V006__type_links",
            "V007__summaries",
            "V008__comparisons",
            "V009__standing",
            "V010__as_of",
            "V011__openings",
            "V012__comparison_scopes",
            "V013__opening_in_one",
            "V014__compact_scopes",
            "V015__batches_of_scopes",
            "V016__years_at_rest",
            "V017__comparison_of",
            "V018__lines_in_one_step",
            "V019__merges_by_level",
            "V020__days_dated");

    private static final String APPLIED = "CREATE TABLE IF NOT EXISTS schema_migrations"
            + " (name String, checksum UInt64, applied_at DateTime64(3, 'UTC') DEFAULT now64(3))"
            + " ENGINE = ReplacingMergeTree ORDER BY name SETTINGS fsync_after_insert = 1, fsync_part_directory = 1";

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\n");

    private ClickHouseMigration() {}

    /** As {@link #migrate(ClickHouseAddress)}, on a server that asks for no password. */
    public static void migrate(String jdbcUrl, String database) throws SQLException {
        migrate(ClickHouseAddress.open(jdbcUrl, database));
    }

    /** Creates the database if it is not there, and runs the steps that are missing. */
    public static void migrate(ClickHouseAddress address) throws SQLException {
        try (Connection connection = address.connect("default")) {
            run(connection, "CREATE DATABASE IF NOT EXISTS `" + address.database() + "`");
        }
        try (Connection connection = address.connect()) {
            run(connection, APPLIED);
            Map<String, Long> applied = applied(connection);
            for (String step : STEPS) {
                String script = read(step);
                Long before = applied.get(step);
                if (before == null) {
                    apply(connection, step, script);
                } else if (before != checksum(script)) {
                    throw new IllegalStateException(
                            "migration " + step + " of " + address + " was changed after it had been applied");
                }
            }
        }
    }

    private static void apply(Connection connection, String step, String script) throws SQLException {
        for (String statement :
                END_OF_STATEMENT.splitAsStream(script).filter(s -> !s.isBlank()).toList()) {
            run(connection, statement);
        }
        try (PreparedStatement done =
                connection.prepareStatement("INSERT INTO schema_migrations (name, checksum) VALUES (?, ?)")) {
            done.setString(1, step);
            done.setLong(2, checksum(script));
            done.executeUpdate();
        }
    }

    private static Map<String, Long> applied(Connection connection) throws SQLException {
        Map<String, Long> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, checksum FROM schema_migrations FINAL")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getLong(2));
            }
        }
        return applied;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long checksum(String script) {
        CRC32 crc = new CRC32();
        crc.update(script.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String read(String step) {
        try (InputStream in = ClickHouseMigration.class.getResourceAsStream(step + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its migration " + step);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("migration " + step + " cannot be read", e);
        }
    }
}
