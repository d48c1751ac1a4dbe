package vn.nhiphoc.standalone.flink;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;

/** One generation's job, kept running by a thread of its own until it is stopped. */
final class GenerationJob {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationJob.class);

    private final LiveMetricsSettings settings;
    private final JobRunner runner;
    private final Thread thread;

    private GenerationJob(LiveMetricsSettings settings, JobRunner runner) {
        this.settings = settings;
        this.runner = runner;
        this.thread = new Thread(this::keep, "generation-" + settings.generation());
        thread.setDaemon(true);
    }

    /** Starts it: from its newest checkpoint that can be read, else from the start of the log. */
    static GenerationJob start(MiniCluster cluster, LiveMetricsSettings settings) {
        Checkpoints checkpoints = new Checkpoints(Path.of(LiveMetricsJob.checkpointDirectory(settings)));
        GenerationJob job = new GenerationJob(settings, new JobRunner(cluster, settings, checkpoints));
        job.thread.start();
        return job;
    }

    int generation() {
        return settings.generation();
    }

    /** What the job failed at last, while it is being tried again. */
    Optional<String> failure() throws InterruptedException {
        return runner.failure();
    }

    /** Whether nobody keeps it any more although it was not stopped. */
    boolean ended() {
        return !thread.isAlive();
    }

    /** Cancels it, and returns when it writes no more. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void keep() {
        try {
            runner.run();
        } catch (InterruptedException e) {
            LOG.info("the job of generation {} was stopped", generation());
        } catch (Exception e) {
            LOG.error("the job of generation {} cannot go on", generation(), e);
        }
    }
}
