package vn.nhiphoc.standalone.bench.bare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.ClickHouseSink;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.standalone.flink.FlinkSettings;
import vn.nhiphoc.standalone.flink.LocalCluster;

/**
 * The product's job, or the bare count, on a cluster of its own as the product starts it, into a database of its own:
 * once to warm up and once for the time, from its submission until all is stored. What was stored is counted.
 */
final class JobProgram implements BareProgram {
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @Override
    public Map<String, Double> run(Settings settings) throws Exception {
        Path work = Path.of(settings.text("work"));
        List<Integer> ports = FreePort.several(2);
        FlinkSettings cluster = new FlinkSettings(
                log(settings),
                store(settings, 0),
                work.resolve("checkpoints"),
                LiveMetricsSettings.CHECKPOINT_INTERVAL,
                work.resolve("cluster"),
                ports.get(0),
                ports.get(1));
        MiniCluster running = LocalCluster.start(cluster);
        try {
            int warmUp = settings.number("warm-up");
            if (warmUp > 0) {
                once(running, settings, store(settings, 0), warmUp);
            }
            return once(running, settings, store(settings, 1), settings.number("events"));
        } finally {
            running.close();
        }
    }

    private static Map<String, Double> once(MiniCluster cluster, Settings settings, ClickHouseAddress store, int events)
            throws Exception {
        ClickHouseMigration.migrate(store);
        if (settings.is("plain-tables")) {
            PlainTables.in(store);
        }
        try {
            long began = System.nanoTime();
            long cpu = cpuNanos();
            if (settings.text("feed").equals("log")) {
                untilRead(cluster, settings, store);
            } else {
                cluster.executeJobBlocking(graph(settings, store, events));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return Map.of(
                    "seconds",
                    seconds,
                    "cpuSeconds",
                    (cpuNanos() - cpu) / 1e9,
                    "parts",
                    (double) number(
                            store, "SELECT count() FROM system.parts WHERE database = currentDatabase() AND active"),
                    "counted",
                    counted(store, settings.is("bare")));
        } finally {
            try (Connection connection = store.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE " + store.database());
            }
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The log does not end: the job is cancelled when all of it is stored. */
    private static void untilRead(MiniCluster cluster, Settings settings, ClickHouseAddress store) throws Exception {
        JobID job = cluster.submitJob(graph(settings, store, 0)).get().getJobID();
        long end = System.nanoTime() + LONGEST.toNanos();
        long until = Long.parseLong(settings.text("until"));
        while (number(store, "SELECT max(position) FROM sink_progress") < until) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the log was not read within " + LONGEST);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        cluster.cancelJob(job).get();
        cluster.requestJobResult(job).get();
    }

    private static JobGraph graph(Settings settings, ClickHouseAddress store, int events) {
        LiveMetricsSettings job = new LiveMetricsSettings(
                log(settings),
                settings.text("log-id"),
                store,
                1,
                Path.of(settings.text("work"), "checkpoints", store.database())
                        .toUri()
                        .toString(),
                LiveMetricsSettings.CHECKPOINT_INTERVAL,
                FlinkSettings.PARALLELISM);
        Configuration configuration = LiveMetricsJob.configuration(job);
        if (!settings.is("checkpoints")) {
            configuration.removeConfig(CheckpointingOptions.CHECKPOINTING_INTERVAL);
        }
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        ClickHouseSink sink = new ClickHouseSink(store, 1, job.logId());
        if (settings.is("bare")) {
            BareCount.of(environment
                            .fromSource(
                                    source(settings, events),
                                    WatermarkStrategy.noWatermarks(),
                                    "events",
                                    EventLogSource.TYPE)
                            .setParallelism(1))
                    .sinkTo(sink)
                    .setParallelism(1);
        } else {
            LiveMetricsJob.define(environment, source(settings, events), sink);
        }
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        graph.setJobID(new JobID());
        return graph;
    }

    private static Source<Either<Recorded, LogHead>, ?, ?> source(Settings settings, int events) {
        return switch (settings.text("feed")) {
            case "generated" -> new FedSource(new Generated(events, settings.number("seed")));
            case "plain" ->
                new FedSource(new PlainTail(settings.text("url"), settings.text("user"), settings.text("password")));
            case "log" -> new EventLogSource(log(settings), settings.text("log-id"));
            default -> throw new IllegalArgumentException("no feed is called " + settings.text("feed"));
        };
    }

    private static double counted(ClickHouseAddress store, boolean bare) throws SQLException {
        return number(
                store,
                bare
                        ? "SELECT sum(c) FROM (SELECT max(check_ins) AS c FROM unit_activity_minute_rows GROUP BY unit_id)"
                        : "SELECT sum(c) FROM (SELECT argMax(check_ins, version) AS c FROM unit_activity_day_rows"
                                + " GROUP BY campaign_id, unit_id, activity_type, day)");
    }

    private static long number(ClickHouseAddress store, String sql) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static LogAddress log(Settings settings) {
        return new LogAddress(settings.text("url"), settings.text("user"), settings.text("password"));
    }

    private static ClickHouseAddress store(Settings settings, int run) {
        return ClickHouseAddress.open(
                "jdbc:ch:" + settings.text("clickhouse"),
                "bench_" + run + "_"
                        + UUID.nameUUIDFromBytes(settings.text("work").getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .replace('-', '_'));
    }
}
