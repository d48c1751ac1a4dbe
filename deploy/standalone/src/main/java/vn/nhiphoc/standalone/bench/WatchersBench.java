package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Many watch the board while 1,000 lines a second come in: how soon each has its first picture, how long after its
 * acknowledgement a batch is counted in what a watcher has received, what one and all of them cost ClickHouse, and how
 * much memory the server holds at the beginning and at the end.
 */
final class WatchersBench implements Benchmark {
    private static final int DEFAULT_SECONDS = 300;
    private static final int WATCHERS = 500;
    private static final int ALONE_SECONDS = 20;
    private static final double FIRST_TARGET_MS = 1_000;
    private static final double CHANGE_TARGET_MS = 1_500;

    @Override
    public String name() {
        return "watchers";
    }

    @Override
    public int defaultSeconds() {
        return DEFAULT_SECONDS;
    }

    @Override
    public String run(SystemUnderTest system, Load asked, Consumer<String> say)
            throws IOException, InterruptedException {
        Load load = new Load(asked.seconds() + ALONE_SECONDS, asked.seed(), asked.scale());
        OpenLoop sending = new OpenLoop(system, load);
        sending.prepare();
        try (Streams watching = new Streams(system)) {
            watching.add(1);
            say.accept("1,000 lines a second; one watches for " + ALONE_SECONDS + " s, then " + WATCHERS + " …");
            sending.start();
            TimeUnit.SECONDS.sleep(Load.WARM_UP_SECONDS);
            double alone = queriesPerSecond(system, ALONE_SECONDS - 5);
            long before = system.serverMemory();
            List<Double> first = watching.add(WATCHERS - 1);
            TimeUnit.SECONDS.sleep(5);
            long began = System.nanoTime();
            double together = queriesPerSecond(system, Math.max(5, asked.seconds() - 15));
            long after = system.serverMemory();
            say.accept("held for " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s …");
            sending.await();
            TimeUnit.SECONDS.sleep(3);
            double[] changes = changes(sending, load, watching.counted());
            return line(first, changes, new double[] {alone, together}, new long[] {before, after}, watching, sending);
        }
    }

    /** For each number of batches how long after so many were acknowledged so many were counted, in milliseconds. */
    private static double[] changes(OpenLoop sending, Load load, Counted counted) {
        long[] acknowledged = new long[load.batches()];
        for (int batch = 0; batch < acknowledged.length; batch++) {
            acknowledged[batch] = sending.acknowledged(batch);
        }
        Arrays.sort(acknowledged);
        List<Double> waits = new ArrayList<>();
        for (int batches = load.warmUpBatches(); batches <= acknowledged.length; batches++) {
            long seen = counted.when((long) batches * Load.LINES_PER_BATCH);
            waits.add(seen == Long.MAX_VALUE ? Double.MAX_VALUE : Math.max(0, seen - acknowledged[batches - 1]) / 1e6);
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double queriesPerSecond(SystemUnderTest system, int seconds)
            throws IOException, InterruptedException {
        long before = pictures(system);
        TimeUnit.SECONDS.sleep(seconds);
        return (double) (pictures(system) - before) / seconds;
    }

    /** How often the server has read a picture. */
    private static long pictures(SystemUnderTest system) throws IOException, InterruptedException {
        return Math.round(system.meter("nhiphoc_live_pictures_seconds_count"));
    }

    private static String line(
            List<Double> first,
            double[] changes,
            double[] pictures,
            long[] memory,
            Streams watching,
            OpenLoop sending) {
        double[] opened =
                first.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double firstP99 = at(opened, 0.99);
        double changeP99 = at(changes, 0.99);
        boolean reached = firstP99 < FIRST_TARGET_MS
                && changeP99 < CHANGE_TARGET_MS
                && watching.lost() == 0
                && sending.notRecorded() == 0;
        return String.format(
                Locale.ROOT,
                "{\"name\":\"watchers\",\"ours\":{\"firstP50Ms\":%.0f,\"firstP99Ms\":%.0f,\"changeP50Ms\":%.0f,"
                        + "\"changeP99Ms\":%.0f},\"target\":{\"firstP99Ms\":%.0f,\"changeP99Ms\":%.0f},\"reached\":%b,"
                        + "\"watchers\":%d,\"lost\":%d,\"picturesPerSecondForOne\":%.2f,"
                        + "\"picturesPerSecondForAll\":%.2f,\"serverMbBefore\":%d,\"serverMbAfter\":%d,"
                        + "\"receivedMb\":%d,\"notRecorded\":%d}",
                at(opened, 0.5),
                firstP99,
                at(changes, 0.5),
                changeP99,
                FIRST_TARGET_MS,
                CHANGE_TARGET_MS,
                reached,
                WATCHERS,
                watching.lost(),
                pictures[0],
                pictures[1],
                memory[0] >> 20,
                memory[1] >> 20,
                watching.received() >> 20,
                sending.notRecorded());
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
