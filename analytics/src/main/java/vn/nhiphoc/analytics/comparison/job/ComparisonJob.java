package vn.nhiphoc.analytics.comparison.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.comparison.store.Planner;
import vn.nhiphoc.analytics.comparison.store.Run;

/** Computes the comparisons that are due, a part of a pair at a time, and ends. One that failed is begun anew. */
public final class ComparisonJob {
    public static final String NAME = "nhiphoc comparisons";

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonJob.class);
    private static final List<String> KEYS =
            List.of("store.url", "store.database", "store.user", "store.password", "parallelism");

    private ComparisonJob() {}

    /** For {@code flink run}: computes what is due now. */
    public static void main(String... args) throws Exception {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String key = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KEYS.contains(key) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "\"" + args[i] + "\" is no setting with a value; there are --" + String.join(", --", KEYS));
            }
            given.put(key, args[i + 1]);
        }
        String url = given.get("store.url");
        if (url == null) {
            throw new IllegalArgumentException("--store.url is missing");
        }
        ClickHouseAddress store = new ClickHouseAddress(
                url,
                given.getOrDefault("store.database", "nhiphoc"),
                given.getOrDefault("store.user", ""),
                given.getOrDefault("store.password", ""));
        ClickHouseMigration.migrate(store);
        try (Planner planner = new Planner(store)) {
            List<Run> due = planner.due(Instant.now());
            if (due.isEmpty()) {
                LOG.info("every comparison is up to date");
                return;
            }
            Configuration settings = configuration(Integer.parseInt(given.getOrDefault("parallelism", "1")));
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
            define(store, due, environment);
            environment.execute(NAME);
        }
    }

    /** The job as a graph, to be submitted to any cluster. */
    public static StreamGraph graph(ClickHouseAddress store, List<Run> due, int parallelism) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration(parallelism));
        define(store, due, environment);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(NAME);
        graph.setJobId(new JobID());
        return graph;
    }

    private static Configuration configuration(int parallelism) {
        Configuration job = new Configuration();
        job.set(PipelineOptions.NAME, NAME);
        job.set(PipelineOptions.GENERIC_TYPES, false);
        job.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        job.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // A part that was tried twice would be there twice: its number is not given again.
        job.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return job;
    }

    private static void define(ClickHouseAddress store, List<Run> due, StreamExecutionEnvironment environment) {
        int parallelism = environment.getParallelism();
        int works = new Works(due).size();
        environment
                .fromSequence(0, Math.max(0, works - 1L))
                .uid("parts")
                .name("parts")
                .setParallelism(1)
                .<Integer>flatMap((number, out) -> {
                    if (number < works) {
                        out.collect(number.intValue());
                    }
                })
                .returns(Types.INT)
                .uid("numbers")
                .name("numbers")
                .setParallelism(1)
                .rebalance()
                .flatMap(new ComputeParts(store, due))
                .returns(Types.TUPLE(Types.INT, Types.LONG, Types.LONG))
                .uid("compute")
                .name("compute")
                .setParallelism(Math.max(1, Math.min(parallelism, works)))
                .sinkTo(new RunSink(store, due))
                .uid("show")
                .name("show")
                .setParallelism(1);
    }
}
