package vn.nhiphoc.standalone.flink;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;

/** Watches whether a job that was given a state could take it. Flink itself would try the same one for ever. */
record Restoring(MiniCluster cluster, JobID job) {
    /** Whether the job's last failure was one of taking its state; another (a store that is away) is not. */
    boolean failed() throws InterruptedException {
        return failure().filter(Restoring::ofState).isPresent();
    }

    /** What the job failed at last. */
    Optional<String> failure() throws InterruptedException {
        try {
            AccessExecutionGraph graph = cluster.getArchivedExecutionGraph(job).get();
            @Nullable ErrorInfo failure = graph.getFailureInfo();
            return Optional.ofNullable(failure).map(ErrorInfo::getExceptionAsString);
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    static boolean ofState(String failure) {
        return failure.contains("creating StreamOperatorStateContext")
                || failure.contains("StateMigrationException")
                || failure.contains("BackendBuildingException")
                || failure.contains("Failed to rollback to checkpoint/savepoint");
    }
}
