package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dfaults.first=N -Dfaults.seeds=M -Dfaults.long=true}: which seeds, and whether faults last long. */
class FaultsIT {
    private static final double SCALE = 0.02;
    private static final int LONGEST_SECONDS = 60;
    private static final Tally TALLY = new Tally();

    static LongStream seeds() {
        long first = Long.getLong("faults.first", 0);
        return LongStream.range(first, first + Long.getLong("faults.seeds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAnsweredStandsAndEveryFigureAgrees(long seed, @TempDir Path directory) throws Exception {
        System.out.println(Schedule.of(seed));
        Holds holds = Boolean.getBoolean("faults.long") ? Holds.LONG : Holds.SHORT;
        System.out.println(new Trial(seed, SCALE, directory, holds, TALLY).run());
        assertThat(TALLY.longest()).as("seconds until figures moved").isLessThan(LONGEST_SECONDS);
    }

    @AfterAll
    static void tell() {
        System.out.println(TALLY.table());
    }
}
