package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;
import vn.nhiphoc.analytics.asof.Jobs;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** The whole job on a small cluster in this JVM, with a store of its own. */
@SuppressWarnings("try") // closing may be interrupted
final class RunningJob implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MiniCluster cluster;
    private final TestClickHouse.Database store;
    private final LiveMetricsSettings settings;
    private final Generations generations;
    private final WrittenLog log;
    private JobID job;

    private RunningJob(
            MiniCluster cluster, TestClickHouse.Database store, LiveMetricsSettings settings, WrittenLog log) {
        this.cluster = cluster;
        this.store = store;
        this.settings = settings;
        this.generations = new Generations(settings.store());
        this.log = log;
    }

    static RunningJob on(WrittenLog log, Path checkpoints, int parallelism) throws Exception {
        return on(log, checkpoints, parallelism, TestClickHouse.freshDatabase());
    }

    static RunningJob on(WrittenLog log, Path checkpoints, int parallelism, TestClickHouse.Database store)
            throws Exception {
        ClickHouseAddress address = ClickHouseAddress.open(store.jdbcUrl(), store.database());
        ClickHouseMigration.migrate(address);
        Configuration anyPort = new Configuration();
        anyPort.set(RestOptions.BIND_PORT, "0");
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(anyPort)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2 * parallelism)
                .build());
        cluster.start();
        LiveMetricsSettings settings = new LiveMetricsSettings(
                log.address(),
                log.logId(),
                address,
                1,
                checkpoints.toUri().toString(),
                Duration.ofMillis(500),
                parallelism);
        new Generations(address).serve(1, settings.logId());
        return new RunningJob(cluster, store, settings, log);
    }

    void start(int generation) throws Exception {
        start(generation, SavepointRestoreSettings.none());
    }

    void startFromCheckpoint(int generation) throws Exception {
        start(
                generation,
                SavepointRestoreSettings.forPath(newestCheckpoint().toUri().toString()));
    }

    /** Goes on from the newest checkpoint, or begins where there is none, at that parallelism. */
    void restart(int parallelism) throws Exception {
        Path checkpoint = newestCheckpoint();
        SavepointRestoreSettings from = checkpoint.getFileName().toString().startsWith("chk-")
                ? SavepointRestoreSettings.forPath(checkpoint.toUri().toString())
                : SavepointRestoreSettings.none();
        start(settings.withParallelism(parallelism), from);
    }

    void startFrom(Path savepoint, int generation) throws Exception {
        start(generation, SavepointRestoreSettings.forPath(savepoint.toUri().toString()));
    }

    private void start(int generation, SavepointRestoreSettings from) throws Exception {
        start(settings.withGeneration(generation), from);
    }

    private void start(LiveMetricsSettings its, SavepointRestoreSettings from) throws Exception {
        StreamGraph graph = LiveMetricsJob.graph(its);
        graph.setSavepointRestoreSettings(from);
        job = cluster.submitJob(graph).get().getJobID();
    }

    LiveMetricsSettings settings() {
        return settings;
    }

    /** Runs another job beside this one, for a part of the log. */
    Jobs.Job replay(ClickHouseAddress place, long until, Path itsCheckpoints) {
        try {
            LiveMetricsSettings its =
                    settings.until(until, place, itsCheckpoints.toUri().toString());
            JobID replay = cluster.submitJob(LiveMetricsJob.graph(its)).get().getJobID();
            return new Jobs.Job() {
                @Override
                public Optional<String> hopeless(long position) {
                    return Optional.empty();
                }

                @Override
                public void stop() {
                    cluster.cancelJob(replay).join();
                    cluster.requestJobResult(replay).join();
                }
            };
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the job without a last flush or checkpoint. */
    void kill() throws Exception {
        cluster.cancelJob(job).get();
        cluster.requestJobResult(job).get();
    }

    /** Takes a savepoint in the canonical format, and lets the job go on. */
    Path savepoint(Path directory) throws Exception {
        return Path.of(URI.create(
                cluster.triggerSavepoint(job, directory.toUri().toString(), false, SavepointFormatType.CANONICAL)
                        .get()));
    }

    /** Until all tasks run, so that a savepoint can be taken. */
    void untilRunning() throws Exception {
        until(() -> {
            List<ExecutionState> tasks = new ArrayList<>();
            cluster.getExecutionGraph(job)
                    .get()
                    .getAllExecutionVertices()
                    .forEach(task -> tasks.add(task.getExecutionState()));
            return !tasks.isEmpty() && tasks.stream().allMatch(ExecutionState.RUNNING::equals);
        });
    }

    void serve(int generation) throws Exception {
        generations.serve(generation, settings.logId());
    }

    /** Until everything that is committed by now is visible in that generation. */
    void untilVisible(int generation) throws Exception {
        long target = log.end();
        until(() -> generations.position(generation, settings.logId()).orElse(0) >= target);
    }

    /** The same, and a failure of the job ends the waiting at once. */
    void untilVisibleWithoutFailure(int generation) throws Exception {
        long target = log.end();
        until(() -> hasFailed()
                || generations.position(generation, settings.logId()).orElse(0) >= target);
        ErrorInfo failure = cluster.getArchivedExecutionGraph(job).get().getFailureInfo();
        assertThat(failure == null ? "no failure" : failure.getExceptionAsString())
                .isEqualTo("no failure");
    }

    void untilCheckpoint() throws Exception {
        Path before = newestCheckpoint();
        until(() -> !newestCheckpoint().equals(before));
    }

    /** Copies a generation's rows, with the lowest version: any job's own replace them. */
    void copyAsOldest(int generation, int to) {
        for (String table : query(
                "SELECT name FROM system.tables WHERE database = currentDatabase() AND" + " endsWith(name, '_rows')")) {
            store.query("INSERT INTO " + table + " SELECT * REPLACE (" + to + " AS generation, 1 AS version) FROM"
                    + " (SELECT * FROM " + table + " FINAL WHERE generation = " + generation + ")");
        }
    }

    boolean hasFailed() throws Exception {
        return cluster.getArchivedExecutionGraph(job).get().getFailureInfo() != null;
    }

    List<String> query(String sql) {
        return store.query(sql).lines().toList();
    }

    void until(Callable<Boolean> condition) throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(10)) {
            if (condition.call()) {
                return;
            }
        }
        ErrorInfo failure = cluster.getArchivedExecutionGraph(job).get().getFailureInfo();
        assertThat(condition.call())
                .as(
                        "within %s; the job's last failure: %s",
                        PATIENCE, failure == null ? "none" : failure.getExceptionAsString())
                .isTrue();
    }

    private Path newestCheckpoint() throws IOException {
        Path directory = Path.of(LiveMetricsJob.checkpointDirectory(settings));
        if (!Files.exists(directory)) {
            return directory;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .max((a, b) -> Integer.compare(number(a), number(b)))
                    .orElse(directory);
        }
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
