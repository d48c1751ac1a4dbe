package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.scenario.RandomFacts;
import vn.nhiphoc.analytics.scenario.Scenario;
import vn.nhiphoc.analytics.scenario.Store;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;

/** The wired topology in a local cluster. */
class TopologyIT {
    @Test
    void makesTheSameRowsOnTwoSubtasksAsTheStagesByHand() throws Exception {
        Scenario scenario = Scenario.of(RandomFacts.of(41, 400));

        assertThat(run(scenario.log()).standing()).isEqualTo(scenario.atOnce().standing());
    }

    @Test
    void namesEveryOperatorForGood() throws Exception {
        StreamExecutionEnvironment environment = environment();
        Topology.build(source(environment, Scenario.of(RandomFacts.of(1, 20)).log()));

        assertThat(environment.getStreamGraph().getStreamNodes())
                .filteredOn(node -> !node.getOperatorName().startsWith("Source")
                        && !node.getOperatorName().startsWith("Timestamps"))
                .hasSize(11)
                .allSatisfy(node -> assertThat(node.getTransformationUID()).isNotBlank());
    }

    private static Store run(List<Recorded> log) throws Exception {
        List<Row> rows = Topology.build(source(environment(), log)).executeAndCollect(1_000_000);
        return new Store().write(rows);
    }

    private static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        environment.setMaxParallelism(16);
        return environment;
    }

    /** A source that keeps the promise of watermarks around every event. */
    private static DataStream<Recorded> source(StreamExecutionEnvironment environment, List<Recorded> log) {
        return environment
                .fromData(log, RecordedSerializer.TYPE)
                .setParallelism(1)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Recorded>forGenerator(context -> new AroundEachEvent())
                                .withTimestampAssigner((recorded, before) -> recorded.transactionId()))
                .setParallelism(1);
    }

    private static final class AroundEachEvent implements WatermarkGenerator<Recorded> {
        @Override
        public void onEvent(Recorded event, long position, WatermarkOutput output) {
            output.emitWatermark(new Watermark(position));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }
}
