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

/** The generations of the figures: which one the views show, how far each has come, and the end of old ones. */
public final class Generations {

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

    /** Lets the views show that generation from now on, all of them at once. */
    public void serve(int generation, String logId) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO serving (generation, log_id) VALUES (?, ?)")) {
            statement.setInt(1, generation);
            statement.setString(2, logId);
            statement.executeUpdate();
        }
    }

    /** Removes the rows of a generation that no job writes and no view shows. */
    public void drop(int generation) throws SQLException {
        if (served().filter(now -> now.generation() == generation).isPresent()) {
            throw new IllegalArgumentException("generation " + generation + " is served");
        }
        String query = "SELECT DISTINCT table, partition_id FROM system.parts WHERE active"
                + " AND database = currentDatabase() AND (table = 'sink_progress' OR endsWith(table, '_rows'))"
                + " AND match(partition, '^[(]?" + generation + "([,)]|$)')";
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
