package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.bench.intake.Steady;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;

/**
 * Many watch the board while 1,000 lines a second come in: how soon each has its first picture, how long after its
 * acknowledgement a batch is counted in what a watcher has received, what one and all of them cost ClickHouse, and how
 * much memory the server holds at the beginning and at the end.
 */
final class WatchersBench implements Benchmark {
    private static final int WATCHERS = 500;
    private static final int ALONE_SECONDS = 20;
    private static final int WARM_UP_SECONDS = 10;
    private static final double FIRST_TARGET_MS = 1_000;
    private static final double CHANGE_TARGET_MS = 1_500;

    @Override
    public String name() {
        return "watchers";
    }

    @Override
    public Effort effort(boolean quick) {
        return Effort.of(quick).once(quick ? 30 : 300);
    }

    @Override
    public boolean isInFirstIdea() {
        return false;
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        int seconds = effort.seconds();
        Arrivals arrivals = Steady.arrivals(name(), name(), seed, WARM_UP_SECONDS + ALONE_SECONDS + seconds);
        arrivals.prepare(system);
        try (Streams watching = new Streams(system, arrivals.campaign())) {
            watching.add(1);
            say.accept("1,000 lines a second; one watches for " + ALONE_SECONDS + " s, then " + WATCHERS + " …");
            ByTheClock sending = Steady.start(system, arrivals);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            double alone = picturesPerSecond(system, ALONE_SECONDS - 5);
            long before = system.serverMemory();
            List<Double> first = watching.add(WATCHERS - 1);
            TimeUnit.SECONDS.sleep(5);
            long began = System.nanoTime();
            double together = picturesPerSecond(system, Math.max(5, seconds - 15));
            long after = system.serverMemory();
            say.accept("held for " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s …");
            sending.await();
            TimeUnit.SECONDS.sleep(3);
            double[] opened =
                    first.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double[] changes = changes(sending, watching.counted());
            return new Line(name())
                    .ours("firstP50Ms", Spread.of(at(opened, 0.5)))
                    .ours("firstP99Ms", Spread.of(at(opened, 0.99)))
                    .ours("changeP50Ms", Spread.of(at(changes, 0.5)))
                    .ours("changeP99Ms", Spread.of(at(changes, 0.99)))
                    .ours("picturesPerSecond", Spread.of(together))
                    .ours("serverMbAfter", Spread.of((double) (after >> 20)))
                    .ours("lost", Spread.of(watching.lost()))
                    .ours("notRecorded", Spread.of(sending.failed()))
                    .baseline("picturesPerSecond", Spread.of(alone))
                    .baseline("serverMbBefore", Spread.of((double) (before >> 20)))
                    .atMost("firstP99Ms", FIRST_TARGET_MS)
                    .atMost("changeP99Ms", CHANGE_TARGET_MS)
                    .atMost("lost", 0)
                    .atMost("notRecorded", 0)
                    .count("watchers", WATCHERS)
                    .count("seconds", seconds)
                    .count("receivedMb", watching.received() >> 20);
        }
    }

    /** For each number of batches how long after so many were acknowledged so many were counted, in milliseconds. */
    private static double[] changes(ByTheClock sending, Counted counted) {
        long[] acknowledged = new long[sending.batches()];
        for (int batch = 0; batch < acknowledged.length; batch++) {
            acknowledged[batch] = sending.acknowledged(batch);
        }
        Arrays.sort(acknowledged);
        List<Double> waits = new ArrayList<>();
        for (int batches = WARM_UP_SECONDS * Steady.BATCHES_PER_SECOND; batches <= acknowledged.length; batches++) {
            long seen = counted.when((long) batches * Steady.LINES_PER_BATCH);
            waits.add(seen == Long.MAX_VALUE ? Double.MAX_VALUE : Math.max(0, seen - acknowledged[batches - 1]) / 1e6);
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double picturesPerSecond(SystemUnderTest system, int seconds)
            throws IOException, InterruptedException {
        long before = pictures(system);
        TimeUnit.SECONDS.sleep(seconds);
        return (double) (pictures(system) - before) / seconds;
    }

    /** How often the server has read a picture. */
    private static long pictures(SystemUnderTest system) throws IOException, InterruptedException {
        return Math.round(system.meter("nhiphoc_live_pictures_seconds_count"));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
