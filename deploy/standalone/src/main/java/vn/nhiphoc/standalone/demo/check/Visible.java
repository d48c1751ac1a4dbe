package vn.nhiphoc.standalone.demo.check;

import java.time.Duration;
import java.util.List;

/** Waiting until the views hold everything that the log holds. */
public final class Visible {

    /** With no step forward for that long, something is stuck. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A heartbeat without a lag that was written so long after the last answer has seen that answer: see {@code Progress}. */
    private static final long SEEN_MILLIS = 1_100;

    private static final String FRESHNESS = "SELECT min(position), max(lag_events), "
            + "toUnixTimestamp64Milli(min(written_at)), "
            + "ifNull(toUnixTimestamp64Milli(min(last_recorded_at)), 0) FROM freshness "
            + "HAVING count() > 0";

    private final Views views;

    public Visible(Views views) {
        this.views = views;
    }

    /**
     * Returns the position; no progress for a minute is a {@link ReadingFailed}.
     *
     * @param recordedAfter the log's last event is not older than that, in epoch milliseconds
     */
    public long await(long recordedAfter) throws InterruptedException {
        long since = now();
        long bestPosition = -1;
        long lastStep = System.nanoTime();
        while (true) {
            for (String[] row : views.rows(FRESHNESS)) {
                long position = Long.parseUnsignedLong(row[0]);
                if (Long.parseLong(row[1]) == 0
                        && Long.parseLong(row[2]) > since + SEEN_MILLIS
                        && Long.parseLong(row[3]) >= recordedAfter) {
                    return position;
                }
                if (position > bestPosition) {
                    bestPosition = position;
                    lastStep = System.nanoTime();
                }
            }
            if (System.nanoTime() - lastStep > PATIENCE.toNanos()) {
                throw new ReadingFailed("the views stay at position " + bestPosition + " and behind the log", null);
            }
            Thread.sleep(100);
        }
    }

    private long now() throws InterruptedException {
        List<String[]> rows = views.rows("SELECT toUnixTimestamp64Milli(now64(3))");
        return Long.parseLong(rows.get(0)[0]);
    }
}
