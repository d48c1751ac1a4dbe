package vn.nhiphoc.standalone.flink;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.job.ComparisonJob;
import vn.nhiphoc.analytics.comparison.store.Planner;
import vn.nhiphoc.analytics.comparison.store.Run;

/** Runs {@link ComparisonJob} whenever comparisons are due, on a thread of its own that ends with the process. */
final class Comparer {
    private static final Logger LOG = LoggerFactory.getLogger(Comparer.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final MiniCluster cluster;
    private final ClickHouseAddress store;

    private Comparer(MiniCluster cluster, ClickHouseAddress store) {
        this.cluster = cluster;
        this.store = store;
    }

    static void start(MiniCluster cluster, ClickHouseAddress store) {
        Thread thread = new Thread(new Comparer(cluster, store)::run, "comparisons");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (true) {
            try (Planner planner = new Planner(store)) {
                keepLooking(planner);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | IOException | ExecutionException | RuntimeException e) {
                LOG.warn("the comparisons cannot be computed, trying again: {}", e.getMessage());
            }
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void keepLooking(Planner planner)
            throws SQLException, InterruptedException, IOException, ExecutionException {
        while (true) {
            List<Run> due = planner.due(Instant.now());
            if (!due.isEmpty()) {
                compute(due);
            }
            planner.clear(Instant.now());
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private void compute(List<Run> due) throws InterruptedException, ExecutionException {
        JobID job = cluster.submitJob(ComparisonJob.graph(store, due, FlinkSettings.PARALLELISM)
                        .getJobGraph())
                .get()
                .getJobID();
        CompletableFuture<JobResult> end = cluster.requestJobResult(job);
        end.get()
                .getSerializedThrowable()
                .ifPresent(failure -> LOG.warn("a computation of comparisons failed: {}", failure.toString()));
    }
}
