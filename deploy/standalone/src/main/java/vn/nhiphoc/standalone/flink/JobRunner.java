package vn.nhiphoc.standalone.flink;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;

/**
 * Keeps the job on the cluster: from the newest checkpoint that can be read, else an older one, else from the
 * start of the log. Within a run Flink restarts it by itself after a failure.
 */
record JobRunner(MiniCluster cluster, LiveMetricsSettings settings, Checkpoints checkpoints) {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long BETWEEN_MILLIS = 500;
    private static final long POLL_MILLIS = 200;

    /** Returns only when interrupted. */
    void run() throws Exception {
        checkpoints.trim();
        for (Path checkpoint : checkpoints.newestFirst()) {
            LOG.info("goes on from the checkpoint {}", checkpoint);
            runFrom(SavepointRestoreSettings.forPath(checkpoint.toUri().toString(), false, RecoveryClaimMode.NO_CLAIM));
        }
        while (true) {
            LOG.info("reads the log from its start");
            runFrom(SavepointRestoreSettings.none());
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    /** Returns when this start came to nothing: the state cannot be read, or the job ended for good. */
    private void runFrom(SavepointRestoreSettings start) throws Exception {
        JobGraph graph = LiveMetricsJob.graph(settings).getJobGraph();
        graph.setSavepointRestoreSettings(start);
        JobID job = cluster.submitJob(graph).get().getJobID();
        CompletableFuture<JobResult> end = cluster.requestJobResult(job);
        Restoring restoring = new Restoring(cluster, job);
        while (!end.isDone()) {
            if (start.restoreSavepoint() && restoring.failed()) {
                LOG.warn("the state of {} cannot be read", start.getRestorePath());
                cluster.cancelJob(job).get();
                end.get();
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        LOG.warn(
                "the job ended: {}",
                end.get().getSerializedThrowable().map(Object::toString).orElse("cancelled"));
    }
}
