package vn.nhiphoc.audit.run;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The log's PostgreSQL.
 *
 * @param address {@code postgresql://user:password@host:port/database}, as {@code psql} takes it
 */
record LogDatabase(String address) {

    /** A session in auto-commit, so that it holds no snapshot between two statements. */
    Connection connect() throws SQLException {
        URI uri = URI.create(address);
        Properties properties = new Properties();
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (user.length > 0) {
            properties.setProperty("user", URLDecoder.decode(user[0], StandardCharsets.UTF_8));
        }
        if (user.length > 1) {
            properties.setProperty("password", URLDecoder.decode(user[1], StandardCharsets.UTF_8));
        }
        properties.setProperty("ApplicationName", "nhiphoc audit");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        Connection connection =
                DriverManager.getConnection("jdbc:postgresql://" + uri.getHost() + port + uri.getPath(), properties);
        connection.setReadOnly(true);
        return connection;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return URI.create(address).getHost();
    }
}
