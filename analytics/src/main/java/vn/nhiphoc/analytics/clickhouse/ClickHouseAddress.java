package vn.nhiphoc.analytics.clickhouse;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the figures are kept.
 *
 * @param jdbcUrl e.g. {@code jdbc:clickhouse:http://127.0.0.1:8123}; a database in it is ignored
 * @param user empty for the server's default
 */
public record ClickHouseAddress(String jdbcUrl, String database, String user, String password) implements Serializable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    /** Up to the port; then a database, which the driver would prefer to any other; then parameters. */
    private static final Pattern SERVER = Pattern.compile("(jdbc:(?:clickhouse|ch):(?:https?:)?//[^/?]+)[^?]*([?].*)?");

    public ClickHouseAddress {
        if (!SERVER.matcher(jdbcUrl).matches()) {
            throw new IllegalArgumentException(
                    "a ClickHouse address reads jdbc:clickhouse:http://HOST:PORT, not " + jdbcUrl);
        }
        if (!database.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + database + "\" is no name of a database");
        }
    }

    /** A server that asks for no password. */
    public static ClickHouseAddress open(String jdbcUrl, String database) {
        return new ClickHouseAddress(jdbcUrl, database, "", "");
    }

    /** A connection to the database. */
    public Connection connect() throws SQLException {
        return connect(database);
    }

    Connection connect(String otherDatabase) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("socket_timeout", Long.toString(LONGEST_ANSWER.toMillis()));
        // To inflate answers costs the driver more than the network that lies between the two.
        properties.setProperty("compress", "false");
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        Matcher server = SERVER.matcher(jdbcUrl);
        if (!server.matches()) {
            throw new SQLException("no address of a ClickHouse server: " + jdbcUrl);
        }
        return DriverManager.getConnection(
                server.group(1) + "/" + otherDatabase + (server.group(2) == null ? "" : server.group(2)), properties);
    }

    @Override
    public String toString() {
        return jdbcUrl + "/" + database;
    }
}
