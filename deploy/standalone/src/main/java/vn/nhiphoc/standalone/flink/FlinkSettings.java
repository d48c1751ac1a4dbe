package vn.nhiphoc.standalone.flink;

import java.nio.file.Path;
import java.time.Duration;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.standalone.Environment;

/**
 * What the process must know.
 *
 * @param checkpoints the directory of all checkpoints
 * @param checkpointInterval from one checkpoint to the next
 * @param work for files of one run, emptied at the start
 * @param restPort of the cluster's REST address and pages, on 127.0.0.1
 * @param metricsPort of the figures for Prometheus, on 127.0.0.1
 */
public record FlinkSettings(
        LogAddress log,
        ClickHouseAddress store,
        Path checkpoints,
        Duration checkpointInterval,
        Path work,
        int restPort,
        int metricsPort) {
    /** Subtasks of each stage, on a machine of two cores or more. */
    public static final int PARALLELISM = 2;

    static FlinkSettings of(Environment environment) {
        return new FlinkSettings(
                new LogAddress(
                        environment.text("nhiphoc.postgres.url"),
                        environment.text("nhiphoc.postgres.user"),
                        environment.text("nhiphoc.postgres.password")),
                ClickHouseAddress.open(environment.text("nhiphoc.clickhouse.url"), "nhiphoc"),
                Path.of(environment.text("nhiphoc.data")).resolve("flink/checkpoints"),
                environment.duration("nhiphoc.flink.checkpoint-interval", LiveMetricsSettings.CHECKPOINT_INTERVAL),
                Path.of(environment.text("nhiphoc.data")).resolve("flink/work"),
                environment.number("nhiphoc.flink.port"),
                environment.number("nhiphoc.flink.metrics-port"));
    }
}
