package vn.nhiphoc.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.standalone.bench.parts.CostBench;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;

class BenchCommandTest {
    private final BenchCommand command = new BenchCommand();

    @Test
    void measuresThoroughlyUnlessToldOtherwise() {
        Effort effort = effort("cost");

        assertThat(effort.quick()).isFalse();
        assertThat(effort.seconds()).isGreaterThanOrEqualTo(30);
        assertThat(effort.runs()).isEqualTo(3);
    }

    @Test
    void takesAFirstIdeaInOneShortRun() {
        Effort effort = effort("cost", "--quick");

        assertThat(effort.quick()).isTrue();
        assertThat(effort.seconds()).isLessThan(10);
        assertThat(effort.runs()).isEqualTo(1);
    }

    @Test
    void measuresAsLongAsItIsTold() {
        assertThat(effort("cost", "--quick", "--seconds", "12").seconds()).isEqualTo(12);
    }

    @Test
    void aFirstIdeaOfAllLeavesOutWhatTakesLong() {
        assertThat(BenchCommand.chosen(List.of(), true)).isNotEmpty().allMatch(Benchmark::isInFirstIdea);
        assertThat(BenchCommand.chosen(List.of(), false)).anyMatch(benchmark -> !benchmark.isInFirstIdea());
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        assertThatThrownBy(() -> BenchCommand.chosen(List.of("speed"), false))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("speed")
                .hasMessageContaining("intake-batch");
    }

    private Effort effort(String... words) {
        return BenchCommand.effort(new CostBench(), Options.parse(command, List.of(words)));
    }
}
