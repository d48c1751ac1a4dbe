package vn.nhiphoc.ingest.imports;

import java.sql.SQLException;
import java.time.Duration;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.sql.SqlFailures;
import vn.nhiphoc.ingest.problem.ProblemException;

/** Tries again as long as the log is away or has too much to do, and the import is ours. Thread-safe. */
record Patiently(Lease lease, Duration pause) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    <T> T run(Work<T> work) throws InterruptedException {
        return run(work, () -> {});
    }

    /** @param cutOff told each time when nobody knows what of the work was recorded */
    <T> T run(Work<T> work, Runnable cutOff) throws InterruptedException {
        while (true) {
            try {
                return work.run();
            } catch (LogBusy e) {
                cutOff.run();
            } catch (SQLException e) {
                if (!SqlFailures.isUnavailable(e) && !SqlFailures.isCollision(e)) {
                    throw new IllegalStateException("the database does not take it: " + e.getMessage(), e);
                }
                cutOff.run();
            } catch (ProblemException e) {
                int status = e.problem().status();
                if (status != TOO_MANY_REQUESTS && status != UNAVAILABLE) {
                    throw e;
                }
            }
            if (lease.isLost()) {
                throw new InterruptedException("the lease is lost");
            }
            Thread.sleep(pause.toMillis());
        }
    }

    /** Something that reaches for the log. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }
}
