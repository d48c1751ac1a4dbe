package vn.nhiphoc.standalone.bench.flow;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * When batches become visible as a whole: it asks the view {@code activities} again and again, and takes the time when
 * the answer is there. Its own queries are part of the load.
 */
final class Visible {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private Visible() {}

    /**
     * Watches until every batch that was acknowledged is visible.
     *
     * @param pause between two looks, in milliseconds: what the times may be wrong by
     * @return when each was first seen, by {@link System#nanoTime}; 0 for what was not recorded
     */
    static long[] watch(SystemUnderTest system, Arrivals arrivals, ByTheClock sending, long pause)
            throws IOException, InterruptedException {
        long[] seen = new long[sending.batches()];
        int first = 0;
        long lastNews = System.nanoTime();
        while (first < seen.length) {
            boolean ended = !sending.isSending();
            String ids = system.query("SELECT activity_id FROM nhiphoc.activities WHERE campaign_id = '"
                    + arrivals.campaign() + "' AND activity_id >= '" + arrivals.activity(first) + "' AND check_ins >= "
                    + arrivals.linesPerBatch());
            long now = System.nanoTime();
            for (String id : ids.split("\n", -1)) {
                int batch = id.isEmpty() ? -1 : arrivals.batch(id);
                if (batch >= 0 && seen[batch] == 0) {
                    seen[batch] = now;
                    lastNews = now;
                }
            }
            while (first < seen.length && (seen[first] != 0 || sending.refused(first) != 0)) {
                first++;
            }
            if (now - lastNews > LONGEST_WAIT.toNanos()) {
                throw new CommandFailure("nothing new is visible for " + LONGEST_WAIT.toSeconds() + " s; "
                        + sending.failed() + " batches failed" + (ended ? "" : ", and more are being sent"));
            }
            TimeUnit.MILLISECONDS.sleep(pause);
        }
        return seen;
    }

    /** Lines of a campaign that are in the figures. */
    static long lines(SystemUnderTest system, String campaign) throws IOException, InterruptedException {
        return Long.parseLong(system.query(
                        "SELECT sum(check_ins) FROM nhiphoc.unit_activity_day WHERE campaign_id = '" + campaign + "'")
                .strip());
    }
}
