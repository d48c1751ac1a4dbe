package vn.nhiphoc.standalone.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.asof.Jobs;
import vn.nhiphoc.analytics.asof.Replays;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/** Replays the log up to moments that were asked for, in a thread beside the {@link Keeper}, whom it never holds up. */
final class Replaying implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final MiniCluster cluster;
    private final LiveMetricsSettings live;
    private final Path work;

    private Replaying(MiniCluster cluster, LiveMetricsSettings live, Path work) {
        this.cluster = cluster;
        this.live = live;
        this.work = work;
    }

    /**
     * Begins to look for moments.
     *
     * @param work for files of one run
     */
    static void start(MiniCluster cluster, LiveMetricsSettings live, Path work) {
        Replays replays = new Replays(live, new Replaying(cluster, live, work));
        Thread thread = new Thread(() -> run(replays), "replays");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Replays replays) {
        try {
            while (true) {
                try {
                    replays.look();
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("the log is not replayed for the moment, trying again: {}", e.toString());
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.info("no more replays");
        }
    }

    @Override
    public Job start(ClickHouseAddress place, long untilTransaction) {
        Path checkpoints = work.resolve("replay");
        LiveMetricsSettings settings =
                live.until(untilTransaction, place, checkpoints.toUri().toString());
        try {
            new Checkpoints(Path.of(LiveMetricsJob.checkpointDirectory(settings))).forget();
        } catch (IOException e) {
            throw new UncheckedIOException("deleting what an earlier replay left in " + checkpoints, e);
        }
        return new Replay(GenerationJob.start(cluster, settings), new Stall());
    }

    private record Replay(GenerationJob job, Stall stall) implements Job {
        @Override
        public Optional<String> hopeless(long position) throws InterruptedException {
            String failure = job.failure().orElse("");
            return job.ended() || stall.since(position, failure)
                    ? Optional.of(failure.lines().findFirst().orElse("the job ended"))
                    : Optional.empty();
        }

        @Override
        public void stop() throws InterruptedException {
            job.stop();
        }
    }
}
