package vn.nhiphoc.standalone.flink;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the parts that start at the same time, or are being started again. */
final class Patiently {
    private static final Logger LOG = LoggerFactory.getLogger(Patiently.class);
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration REPORT = Duration.ofSeconds(10);

    private Patiently() {}

    /** An act on a store that may not be there yet. */
    @FunctionalInterface
    interface Act<T> {
        T run() throws SQLException;
    }

    /** Tries until it succeeds, and tells now and then why it has not. */
    static <T> T until(String name, Act<T> act) throws InterruptedException {
        long told = System.nanoTime();
        while (true) {
            try {
                return act.run();
            } catch (SQLException e) {
                if (System.nanoTime() - told > REPORT.toNanos()) {
                    told = System.nanoTime();
                    LOG.warn("{} is waited for: {}", name, e.getMessage());
                }
                Thread.sleep(BETWEEN.toMillis());
            }
        }
    }
}
