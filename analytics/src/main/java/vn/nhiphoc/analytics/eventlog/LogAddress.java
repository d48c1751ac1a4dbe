package vn.nhiphoc.analytics.eventlog;

import java.io.Serializable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the log is, and as whom to read it. */
public record LogAddress(String jdbcUrl, String user, String password) implements Serializable {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 30;

    public LogAddress {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the log's address starts with jdbc:postgresql:, not " + jdbcUrl);
        }
    }

    /** Connections without a pool: the source holds one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(SECONDS_TO_ANSWER);
        source.setApplicationName("nhiphoc-event-log-source");
        return source;
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
