package vn.nhiphoc.analytics.clickhouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The generations of the figures: which one the views show, how far each has come, and the end of old ones. */
public final class Generations {

    private static final String PARTS = " FROM system.parts WHERE active AND database = currentDatabase()"
            + " AND (table = 'sink_progress' OR endsWith(table, '_rows'))";

    private final ClickHouseAddress address;

    public Generations(ClickHouseAddress address) {
        this.address = address;
    }

    /** What the views show. */
    public record Served(int generation, String logId) {}

    /** What the views show now; empty in a new store. */
    public Optional<Served> served() throws SQLException {
        String query = "SELECT generation, log_id FROM serving ORDER BY switched_at DESC LIMIT 1";
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(new Served(rows.getInt(1), rows.getString(2))) : Optional.empty();
        }
    }

    /** Everything of that log below this position is in that generation; empty before its first flush. */
    public OptionalLong position(int generation, String logId) throws SQLException {
        String query = "SELECT position FROM sink_progress FINAL WHERE generation = ? AND log_id = ?";
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, generation);
            statement.setString(2, logId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** How far a generation is; empty before its first flush. */
    public Optional<Standing> standing(int generation, String logId) throws SQLException {
        String query = "SELECT position, head, lag_events, now64(3) - written_at < 2 FROM sink_progress FINAL"
                + " WHERE generation = ? AND log_id = ?";
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, generation);
            statement.setString(2, logId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Standing(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getInt(4) == 1))
                        : Optional.empty();
            }
        }
    }

    /**
     * How far a generation is.
     *
     * @param beats whether its job said so just now
     */
    public record Standing(long position, long head, long lagEvents, boolean beats) {}

    /** Lets the views show that generation from now on, all of them at once. */
    public void serve(int generation, String logId) throws SQLException {
        insert(
                "INSERT INTO serving (generation, log_id, switched_at) SELECT ?, ?, " + after("serving", "switched_at"),
                Integer.toString(generation),
                logId);
    }

    /** Adds a step to the life of a generation. */
    public void note(Life step) throws SQLException {
        insert(
                "INSERT INTO generations (generation, state, log_id, rules, reason, at) SELECT ?, ?, ?, ?, ?, "
                        + after("generations", "at"),
                Integer.toString(step.generation()),
                step.state().stored(),
                step.logId(),
                Integer.toString(step.rules()),
                step.reason());
    }

    /** What happened to all generations. */
    public Lives lives() throws SQLException {
        String query = "SELECT generation, state, log_id, rules, reason FROM generations ORDER BY at";
        List<Life> steps = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                steps.add(new Life(
                        rows.getInt(1),
                        Life.State.of(rows.getString(2)),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getString(5)));
            }
        }
        return new Lives(steps);
    }

    /** The generations that have any rows. */
    public Set<Integer> kept() throws SQLException {
        String query = "SELECT DISTINCT toUInt32(extract(partition, '^[(]?([0-9]+)'))" + PARTS;
        Set<Integer> kept = new TreeSet<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                kept.add(rows.getInt(1));
            }
        }
        return kept;
    }

    /** Now, or just after the newest, should the clock have been set back: the last one written is the last one. */
    private static String after(String table, String column) {
        return "greatest(now64(6), (SELECT max(" + column + ") FROM " + table + ") + toIntervalMicrosecond(1))";
    }

    private void insert(String sql, String... values) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Removes the rows of a generation that no job writes and no view shows. */
    public void drop(int generation) throws SQLException {
        if (served().filter(now -> now.generation() == generation).isPresent()) {
            throw new IllegalArgumentException("generation " + generation + " is served");
        }
        String query = "SELECT DISTINCT table, partition_id" + PARTS + " AND match(partition, '^[(]?" + generation
                + "([,)]|$)')";
        List<String> drops = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    drops.add("ALTER TABLE " + rows.getString(1) + " DROP PARTITION ID '" + rows.getString(2) + "'");
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
    }
}
