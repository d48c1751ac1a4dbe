package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.scenario.Counted;
import vn.nhiphoc.analytics.scenario.RandomFacts;
import vn.nhiphoc.analytics.scenario.Scenario;
import vn.nhiphoc.analytics.scenario.Stages;
import vn.nhiphoc.analytics.scenario.Store;
import vn.nhiphoc.analytics.stream.Recorded;

/** Every row is a function of a prefix of the log, whatever the batches, restarts and parallelism were. */
class PrefixTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsWithTheSameRowsInEveryOrderAndBatch(long seed) throws Exception {
        Counted.of(RandomFacts.of(seed, 160));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void goesOnFromASnapshotWithHeldElementsAtAnotherParallelism(long seed) throws Exception {
        Scenario scenario = Scenario.of(RandomFacts.of(seed, 300));
        Map<String, String> truth = scenario.atOnce().standing();
        Random random = new Random(seed);
        Store store = new Store();
        int done = 0;
        int parallelism = 1;
        Stages stages = Stages.start(parallelism);
        while (done < scenario.log().size()) {
            int settled = Math.min(done + random.nextInt(40), scenario.log().size());
            int held = Math.min(settled + 1 + random.nextInt(10), scenario.log().size());
            Scenario.send(stages, scenario.log().subList(done, settled), PrefixTest::always, store);
            List<Recorded> open = scenario.log().subList(settled, held);
            if (!open.isEmpty() && open.stream().noneMatch(Scenario::decides)) {
                for (Recorded recorded : open) {
                    stages.send(recorded);
                }
                Stages.Snapshot snapshot = stages.snapshot(held);
                stages.close();
                parallelism = 3 - parallelism;
                stages = Stages.restore(parallelism, snapshot);
                store.write(stages.watermark(open.get(open.size() - 1).transactionId()));
                settled = held;
            }
            done = settled;
        }
        stages.close();
        assertThat(store.standing()).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void writesAllThatALiveRunWroteAgainWhenItIsReplayedInOneBatch(long seed) throws Exception {
        Scenario scenario = Scenario.of(RandomFacts.of(seed, 300));
        int cut = 100 + new Random(seed).nextInt(100);
        Store live = new Store();
        Store liveSince = new Store();
        Stages.Snapshot snapshot;
        try (Stages stages = Stages.start(2)) {
            Scenario.send(stages, scenario.log().subList(0, cut), PrefixTest::always, live);
            snapshot = stages.snapshot(1);
            Scenario.send(stages, scenario.log().subList(cut, scenario.log().size()), PrefixTest::always, liveSince);
        }
        Store replay = new Store();
        try (Stages stages = Stages.restore(1, snapshot)) {
            Scenario.send(stages, scenario.log().subList(cut, scenario.log().size()), PrefixTest::never, replay);
        }

        for (Map.Entry<Store.Id, Row> written : liveSince.versions().entrySet()) {
            Row again = replay.versions().get(written.getKey());
            assertThat(again).as("row of %s", written.getKey()).isNotNull();
            assertThat(again.version())
                    .isGreaterThanOrEqualTo(written.getValue().version());
            assertThat(again.as(0)).isEqualTo(written.getValue().as(0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void takesTwoSnapshotsWithoutRepeatingWhatTheFirstHeld(long seed) throws Exception {
        Scenario scenario = Scenario.of(RandomFacts.of(seed, 60));
        Store store = new Store();
        List<Recorded> log = scenario.log();
        Stages.Snapshot snapshot;
        try (Stages stages = Stages.start(1)) {
            Scenario.send(stages, log.subList(0, 20), PrefixTest::always, store);
            stages.send(log.get(20));
            stages.snapshot(1);
            store.write(stages.watermark(log.get(20).transactionId()));
            snapshot = stages.snapshot(2);
        }
        try (Stages stages = Stages.restore(1, snapshot)) {
            Scenario.send(stages, log.subList(21, log.size()), PrefixTest::always, store);
        }
        assertThat(store.standing()).isEqualTo(scenario.atOnce().standing());
    }

    private static boolean always(long position) {
        return true;
    }

    private static boolean never(long position) {
        return false;
    }
}
