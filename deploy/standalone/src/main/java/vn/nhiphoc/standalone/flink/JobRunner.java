package vn.nhiphoc.standalone.flink;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;

/**
 * Keeps the job on the cluster: from the newest checkpoint that can be read, else an older one, else from the
 * start of the log. Within a run Flink restarts it by itself after a failure.
 */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long BETWEEN_MILLIS = 500;
    private static final long POLL_MILLIS = 200;

    private final MiniCluster cluster;
    private final LiveMetricsSettings settings;
    private final Checkpoints checkpoints;
    private volatile @Nullable JobID current;

    JobRunner(MiniCluster cluster, LiveMetricsSettings settings, Checkpoints checkpoints) {
        this.cluster = cluster;
        this.settings = settings;
        this.checkpoints = checkpoints;
    }

    /** Ends only by an interrupt, and then with the job cancelled. */
    void run() throws Exception {
        checkpoints.trim();
        for (Path checkpoint : checkpoints.newestFirst()) {
            LOG.info("generation {} goes on from the checkpoint {}", settings.generation(), checkpoint);
            runFrom(SavepointRestoreSettings.forPath(checkpoint.toUri().toString(), false, RecoveryClaimMode.NO_CLAIM));
        }
        while (true) {
            LOG.info("generation {} reads the log from its start", settings.generation());
            runFrom(SavepointRestoreSettings.none());
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    /** What the job failed at last. */
    Optional<String> failure() throws InterruptedException {
        JobID job = current;
        return job == null ? Optional.empty() : new Restoring(cluster, job).failure();
    }

    /** Returns when this start came to nothing: the state cannot be read, or the job ended for good. */
    private void runFrom(SavepointRestoreSettings start) throws Exception {
        JobGraph graph = LiveMetricsJob.graph(settings).getJobGraph();
        graph.setSavepointRestoreSettings(start);
        JobID job = cluster.submitJob(graph).get().getJobID();
        current = job;
        CompletableFuture<JobResult> end = cluster.requestJobResult(job);
        try {
            Restoring restoring = new Restoring(cluster, job);
            while (!end.isDone()) {
                if (start.restoreSavepoint() && restoring.failed()) {
                    LOG.warn("the state of {} cannot be read", start.getRestorePath());
                    cancel(job, end);
                    return;
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            cancel(job, end);
            throw e;
        }
        LOG.warn(
                "the job ended: {}",
                end.get().getSerializedThrowable().map(Object::toString).orElse("cancelled"));
    }

    private void cancel(JobID job, CompletableFuture<JobResult> end) throws InterruptedException {
        try {
            cluster.cancelJob(job).get();
            end.get();
        } catch (ExecutionException e) {
            LOG.warn("the job {} ended while it was cancelled: {}", job, e.getMessage());
        }
    }
}
