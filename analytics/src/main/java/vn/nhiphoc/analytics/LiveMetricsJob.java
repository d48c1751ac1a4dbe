package vn.nhiphoc.analytics;

import java.net.URI;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoFlatMapFunction;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.ClickHouseSink;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.eventlog.LogHeadSerializer;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.RowSerializer;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;

/** The live figures: from the event log through all stages to the store, without an end. */
public final class LiveMetricsJob {

    public static final String NAME = "nhiphoc live metrics";

    /**
     * Raised whenever the figures of one and the same log would differ from an earlier version's: what an earlier one
     * has built is then built anew beside it, and served as it stands meanwhile.
     */
    public static final int RULES = 3;

    /** What goes into the store. */
    public static final TypeInformation<Either<Row, LogHead>> STORED =
            new EitherTypeInfo<>(RowSerializer.TYPE, LogHeadSerializer.TYPE);

    private LiveMetricsJob() {}

    /** For {@code flink run}: brings the store's schema up to date, then runs until it is cancelled. */
    public static void main(String... args) throws Exception {
        LiveMetricsSettings settings = LiveMetricsSettings.parse(args);
        ClickHouseMigration.migrate(settings.store());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(JobConfiguration.of(settings));
        define(settings, environment);
        environment.execute(NAME);
    }

    /** The job as a graph, to be submitted to any cluster; without a checkpoint it begins at the log's start. */
    public static StreamGraph graph(LiveMetricsSettings settings) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(JobConfiguration.of(settings));
        define(settings, environment);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(NAME);
        graph.setJobId(new JobID());
        return graph;
    }

    /** How Flink is to run the job. */
    public static Configuration configuration(LiveMetricsSettings settings) {
        return JobConfiguration.of(settings);
    }

    /** Adds the job to an environment that was made with {@link #configuration}. */
    static void define(LiveMetricsSettings settings, StreamExecutionEnvironment environment) {
        define(
                environment,
                new EventLogSource(settings.log(), settings.logId(), settings.untilTransaction()),
                new ClickHouseSink(settings.store(), settings.generation(), settings.logId()));
    }

    /** The same between another source and another sink: each has one subtask. */
    public static void define(
            StreamExecutionEnvironment environment,
            Source<Either<Recorded, LogHead>, ?, ?> source,
            Sink<Either<Row, LogHead>> sink) {
        SingleOutputStreamOperator<Either<Recorded, LogHead>> log = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "event log", EventLogSource.TYPE)
                .uid("event-log")
                .setParallelism(1);
        DataStream<Recorded> events = log.<Recorded>flatMap((element, out) -> {
                    if (element.isLeft()) {
                        out.collect(element.left());
                    }
                })
                .returns(RecordedSerializer.TYPE)
                .uid("events")
                .name("events")
                .setParallelism(1);
        DataStream<LogHead> heads = log.<LogHead>flatMap((element, out) -> {
                    if (element.isRight()) {
                        out.collect(element.right());
                    }
                })
                .returns(LogHeadSerializer.TYPE)
                .uid("heads")
                .name("heads")
                .setParallelism(1);
        Topology.build(events)
                .connect(heads)
                .flatMap(new BothStored())
                .returns(STORED)
                .uid("stored")
                .name("rows and heads")
                .setParallelism(1)
                .sinkTo(sink)
                .uid("clickhouse")
                .name("ClickHouse")
                .setParallelism(1);
    }

    /**
     * Where checkpoints of that log, generation and this version's format are kept, as {@code JOB/chk-N}: one that
     * cannot be restored stands elsewhere.
     */
    public static URI checkpointDirectory(LiveMetricsSettings settings) {
        return URI.create(String.join(
                "/",
                settings.checkpoints(),
                settings.logId(),
                "g" + settings.generation(),
                "v" + JobConfiguration.STATE_FORMAT));
    }

    private static final class BothStored implements CoFlatMapFunction<Row, LogHead, Either<Row, LogHead>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap1(Row row, Collector<Either<Row, LogHead>> out) {
            out.collect(Either.Left(row));
        }

        @Override
        public void flatMap2(LogHead head, Collector<Either<Row, LogHead>> out) {
            out.collect(Either.Right(head));
        }
    }
}
