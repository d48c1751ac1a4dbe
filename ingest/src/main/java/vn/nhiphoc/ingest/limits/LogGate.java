package vn.nhiphoc.ingest.limits;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.ingest.problem.Failures;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * Knows whether the log's database answers, by asking it every half second, so that no request waits for one that is
 * known to be away. Thread-safe.
 */
public final class LogGate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogGate.class);
    private static final long EVERY_MILLIS = 500;

    private final DataSource source;
    private final Thread asking = new Thread(this::askForever, "log-gate");
    private volatile boolean open = true;

    public LogGate(DataSource source) {
        this.source = source;
    }

    /** Begins to ask. */
    public LogGate start() {
        asking.setDaemon(true);
        asking.start();
        return this;
    }

    /** Whether it answered when it was last asked. */
    public boolean isOpen() {
        return open;
    }

    /** Ends the request with 503 while the log is known to be away. */
    public void require() {
        if (!open) {
            throw new ProblemException(Failures.away());
        }
    }

    @Override
    public void close() {
        asking.interrupt();
    }

    private void askForever() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ask();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        boolean answers = answers();
        if (answers != open) {
            LOG.atWarn()
                    .addKeyValue("act", "ask-log")
                    .addKeyValue("answers", answers)
                    .log("log reachable or not");
        }
        open = answers;
    }

    private boolean answers() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }
}
