package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How long after its acknowledgement a batch is visible in ClickHouse: one thread asks the view {@code activities}
 * again and again which batches stand in it whole, and takes the time when the answer is there. That thread's own
 * queries are part of the load.
 */
final class FreshnessBench implements Benchmark {
    private static final int DEFAULT_SECONDS = 40;
    private static final double TARGET_P50_MS = 400;
    private static final double TARGET_P99_MS = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public int defaultSeconds() {
        return DEFAULT_SECONDS;
    }

    @Override
    public String run(SystemUnderTest system, Load load, Consumer<String> say)
            throws IOException, InterruptedException {
        OpenLoop sending = new OpenLoop(system, load);
        sending.prepare();
        say.accept("sending 1,000 lines a second for " + (Load.WARM_UP_SECONDS + load.seconds()) + " s …");
        sending.start();
        long[] visible = watch(system, sending, load);
        sending.await();
        return line(visible, sending, load);
    }

    /** When each batch was first seen, by {@link System#nanoTime}. */
    private static long[] watch(SystemUnderTest system, OpenLoop sending, Load load)
            throws IOException, InterruptedException {
        long[] visible = new long[load.batches()];
        int first = 0;
        long lastNews = System.nanoTime();
        while (first < visible.length) {
            String ids = system.query("SELECT activity_id FROM nhiphoc.activities WHERE campaign_id = '" + Load.CAMPAIGN
                    + "' AND activity_id >= '" + Load.activity(first) + "' AND check_ins >= " + Load.LINES_PER_BATCH);
            long now = System.nanoTime();
            for (String id : ids.split("\n", -1)) {
                int batch = id.isEmpty() ? -1 : Integer.parseInt(id.substring(2));
                if (batch >= 0 && visible[batch] == 0) {
                    visible[batch] = now;
                    lastNews = now;
                }
            }
            while (first < visible.length && visible[first] != 0) {
                first++;
            }
            if (now - lastNews > LONGEST_WAIT.toNanos()) {
                throw new CommandFailure("nothing new is visible for " + LONGEST_WAIT.toSeconds() + " s; "
                        + (visible.length - first) + " batches are missing, " + sending.notRecorded()
                        + " were not recorded");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return visible;
    }

    private static String line(long[] visible, OpenLoop sending, Load load) {
        double[] ms = new double[visible.length - load.warmUpBatches()];
        for (int i = 0; i < ms.length; i++) {
            int batch = i + load.warmUpBatches();
            ms[i] = Math.max(0, visible[batch] - sending.acknowledged(batch)) / 1e6;
        }
        Arrays.sort(ms);
        double p50 = ms[ms.length / 2];
        double p99 = ms[Math.min(ms.length - 1, (int) Math.ceil(ms.length * 0.99) - 1)];
        boolean reached = p50 < TARGET_P50_MS && p99 < TARGET_P99_MS && sending.notRecorded() == 0;
        return String.format(
                Locale.ROOT,
                "{\"name\":\"freshness\",\"ours\":{\"p50Ms\":%.0f,\"p99Ms\":%.0f,\"maxMs\":%.0f},"
                        + "\"target\":{\"p50Ms\":%.0f,\"p99Ms\":%.0f},\"reached\":%b,\"linesPerSecond\":%d,"
                        + "\"batches\":%d,\"notRecorded\":%d,\"seed\":%d}",
                p50,
                p99,
                ms[ms.length - 1],
                TARGET_P50_MS,
                TARGET_P99_MS,
                reached,
                Load.LINES_PER_SECOND,
                ms.length,
                sending.notRecorded(),
                load.seed());
    }
}
