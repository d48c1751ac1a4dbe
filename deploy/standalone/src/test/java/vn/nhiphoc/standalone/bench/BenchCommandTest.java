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
        Effort effort = load("cost").effort();

        assertThat(effort.quick()).isFalse();
        assertThat(effort.seconds()).isGreaterThanOrEqualTo(30);
        assertThat(effort.runs()).isEqualTo(3);
    }

    @Test
    void takesAFirstIdeaInOneShortRun() {
        Effort effort = load("cost", "--quick").effort();

        assertThat(effort.quick()).isTrue();
        assertThat(effort.seconds()).isLessThan(10);
        assertThat(effort.runs()).isEqualTo(1);
    }

    @Test
    void measuresAsLongAsItIsTold() {
        assertThat(load("cost", "--quick", "--seconds", "12").effort().seconds())
                .isEqualTo(12);
    }

    @Test
    void aFirstIdeaOfAllLeavesOutWhatHasNoBaseline() {
        assertThat(BenchCommand.chosen(List.of(), true)).isNotEmpty().allMatch(Measurement.class::isInstance);
        assertThat(BenchCommand.chosen(List.of(), false)).anyMatch(benchmark -> !(benchmark instanceof Measurement));
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        assertThatThrownBy(() -> BenchCommand.chosen(List.of("speed"), false))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("speed")
                .hasMessageContaining("intake-batch");
    }

    private Load load(String... words) {
        return BenchCommand.load(new CostBench(), Options.parse(command, List.of(words)));
    }
}
