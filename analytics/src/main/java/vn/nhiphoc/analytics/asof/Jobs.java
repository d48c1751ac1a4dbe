package vn.nhiphoc.analytics.asof;

import java.util.Optional;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/** Runs {@link vn.nhiphoc.analytics.LiveMetricsJob} for a replay. */
@FunctionalInterface
public interface Jobs {

    /** Starts it at the beginning of the log, whatever an earlier one has left: generation 1, up to that transaction. */
    Job start(ClickHouseAddress place, long untilTransaction);

    /** One that was started. */
    interface Job {

        /** Why it will come to nothing, when it stands at that position; empty while it may get further. */
        Optional<String> hopeless(long position) throws InterruptedException;

        /** Cancels it, and returns when it writes no more. */
        void stop() throws InterruptedException;
    }
}
