package vn.nhiphoc.standalone.flink;

import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.standalone.Environment;
import vn.nhiphoc.standalone.ParentWatch;

/** Main of the Flink process. Its settings come from the environment; it ends with its parent. */
public final class FlinkProcess {
    private FlinkProcess() {}

    /** Ends with status 1 and one line on standard error when it cannot start. */
    public static void main(String[] args) {
        ParentWatch.start();
        try {
            FlinkSettings settings = FlinkSettings.of(Environment.ofProcess());
            MiniCluster cluster = LocalCluster.start(settings);
            LiveMetricsSettings job = prepare(settings);
            Keeper keeper = Keeper.start(cluster, job);
            Comparer.start(cluster, settings.store());
            Replaying.start(cluster, job, settings.work());
            keeper.run();
        } catch (Exception e) {
            LoggerFactory.getLogger(FlinkProcess.class).error("cannot go on", e);
            System.err.println("error: " + e);
            System.exit(1);
        }
    }

    private static LiveMetricsSettings prepare(FlinkSettings settings) throws Exception {
        Patiently.until("ClickHouse", () -> {
            ClickHouseMigration.migrate(settings.store());
            return true;
        });
        String logId = Patiently.until("the log", () -> LogIdentity.of(settings.log()));
        return new LiveMetricsSettings(
                settings.log(),
                logId,
                settings.store(),
                1,
                settings.checkpoints().toUri().toString(),
                settings.checkpointInterval(),
                FlinkSettings.PARALLELISM);
    }
}
