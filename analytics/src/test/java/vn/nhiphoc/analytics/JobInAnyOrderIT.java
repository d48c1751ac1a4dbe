package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.properties.ShownViews;
import vn.nhiphoc.analytics.properties.Step;
import vn.nhiphoc.analytics.properties.Telling;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Recount;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** The real job on a real log, killed and restarted at another parallelism while facts come: as an independent recount. */
@SuppressWarnings("try") // closing may be interrupted
class JobInAnyOrderIT {

    private static final int[] PARALLELISM = {1, 2, 4};

    @Property(tries = 4, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void comesToWhatTheLogSays(@ForAll("steps") List<Step> steps, @ForAll long faults) throws Exception {
        Path checkpoints = Files.createTempDirectory("nhiphoc-checkpoints");
        try {
            compare(steps, new Random(faults), checkpoints);
        } finally {
            Cache.delete(checkpoints);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.steps(150, 250);
    }

    private static void compare(List<Step> steps, Random random, Path checkpoints) throws Exception {
        TestClickHouse.Database store = TestClickHouse.freshDatabase();
        try (LogWriter log = LogWriter.onFreshLog();
                RunningJob job = RunningJob.on(log, checkpoints, 4, store)) {
            job.restart(PARALLELISM[random.nextInt(3)]);
            for (List<Event> transaction : Telling.of(steps).transactions()) {
                log.append(transaction.toArray(Event[]::new));
                if (random.nextInt(50) == 0) {
                    if (random.nextBoolean()) {
                        job.untilVisible(1);
                    }
                    job.kill();
                    job.restart(PARALLELISM[random.nextInt(3)]);
                }
            }
            job.untilVisible(1);
            Comparison comparison = Comparison.of(Recount.of(log.logged()).rows(), ShownViews.read(store));
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.sum().cells()).isPositive();
        }
    }
}
