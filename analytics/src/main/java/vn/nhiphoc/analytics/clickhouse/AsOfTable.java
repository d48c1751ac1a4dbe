package vn.nhiphoc.analytics.clickhouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moments whose figures are kept or wanted, and the databases that hold them. Safe for many threads. */
public final class AsOfTable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    /** As in {@code generations}: the last one written is the last one, also when the clock is set back. */
    private static final String NOW = "greatest(now64(6), greatest((SELECT max(asked_at) FROM as_of_asked),"
            + " (SELECT max(at) FROM as_of_steps)) + toIntervalMicrosecond(1))";

    private static final String MOMENT = "fromUnixTimestamp64Milli(toInt64(?), 'UTC')";

    private final ClickHouseAddress address;

    /** @param address of the live figures, beside which the others are kept */
    public AsOfTable(ClickHouseAddress address) {
        this.address = address;
    }

    /** Asks for the figures of a moment; where they are there or on their way, that changes nothing. */
    public void ask(Instant moment) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO as_of_asked (moment, asked_at) SELECT " + MOMENT + ", " + NOW)) {
            statement.setString(1, Long.toString(moment.toEpochMilli()));
            statement.executeUpdate();
        }
    }

    /** All that are there, wanted, or failed at last; the one that moved least recently first. */
    public List<AsOf> all() throws SQLException {
        String query = "SELECT toUnixTimestamp64Milli(moment), database, position, state, log_id, rules, reason"
                + " FROM as_of ORDER BY at";
        List<AsOf> all = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new AsOf(
                        Instant.ofEpochMilli(rows.getLong(1)),
                        rows.getString(2),
                        rows.getLong(3),
                        AsOf.State.of(rows.getString(4)),
                        rows.getString(5),
                        rows.getInt(6),
                        rows.getString(7)));
            }
        }
        return all;
    }

    /** The figures of that moment; empty where nobody asked for them, or they were dropped since. */
    public Optional<AsOf> of(Instant moment) throws SQLException {
        Instant kept = moment.truncatedTo(ChronoUnit.MILLIS);
        return all().stream().filter(some -> some.moment().equals(kept)).findFirst();
    }

    /** Adds a step to what became of them. */
    public void note(AsOf step) throws SQLException {
        String insert = "INSERT INTO as_of_steps (moment, database, position, state, log_id, rules, reason, at) SELECT "
                + MOMENT + ", ?, ?, ?, ?, ?, ?, " + NOW;
        List<String> values = List.of(
                Long.toString(step.moment().toEpochMilli()),
                step.database(),
                Long.toString(step.position()),
                step.state().stored(),
                step.logId(),
                Integer.toString(step.rules()),
                step.reason());
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }

    /** Where the figures of that moment are kept, once they are. */
    public ClickHouseAddress place(Instant moment) {
        return new ClickHouseAddress(
                address.jdbcUrl(), prefix() + NAME.format(moment), address.user(), address.password());
    }

    /** The databases of moments that are there, finished or not. */
    public List<String> databases() throws SQLException {
        List<String> databases = new ArrayList<>();
        try (Connection connection = address.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT name FROM system.databases WHERE startsWith(name, ?)")) {
            statement.setString(1, prefix());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
        }
        return databases;
    }

    /** Removes one with all that is in it. */
    public void drop(String database) throws SQLException {
        if (!database.startsWith(prefix())) {
            throw new IllegalArgumentException(database + " holds no figures of a moment");
        }
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + database + "` SYNC");
        }
    }

    private String prefix() {
        return address.database() + "_as_of_";
    }
}
