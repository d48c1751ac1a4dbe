package vn.nhiphoc.standalone.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The log, read by SQL as its owner. */
public record Log(String url, String password) {
    private static final String EVENTS = "SELECT aggregate_identifier, sequence_number, payload_type, payload_revision,"
            + " payload, transaction_id::text::bigint FROM event_log"
            + " ORDER BY aggregate_identifier COLLATE \"C\", sequence_number, global_index";

    /** An event as it is stored. */
    public record Stored(
            String aggregate, long sequence, String type, String revision, String payload, long transaction) {}

    /** Every event, by aggregate and then by its place there. */
    public List<Stored> events() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVENTS)) {
            List<Stored> events = new ArrayList<>();
            while (rows.next()) {
                events.add(new Stored(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getLong(6)));
            }
            return events;
        }
    }

    /** The id of the last transaction that recorded something; 0 where the log does not answer. */
    public long lastTransaction() {
        try {
            return number("SELECT coalesce(max(transaction_id::text::bigint), 0) FROM event_log");
        } catch (SQLException e) {
            return 0;
        }
    }

    boolean answers() {
        try {
            return number("SELECT 1") == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The number that a query answers. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs a statement. */
    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url, properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Log[" + url + "]";
    }
}
