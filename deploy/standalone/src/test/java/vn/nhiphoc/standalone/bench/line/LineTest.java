package vn.nhiphoc.standalone.bench.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsFiguresTargetsAndHowTheyWereMeasured() throws Exception {
        Line line = withRatio(0.71)
                .ours("linesPerSecond", Spread.of(7_200.4, 7_000, 7_100))
                .baseline("linesPerSecond", Spread.of(10_000))
                .count("lines", 500)
                .recounted(12, 0)
                .measured(true, 3, 7, Map.of("java", "17"));

        JsonNode json = JSON.readTree(line.toString());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "ours",
                        "baseline",
                        "ratio",
                        "target",
                        "reached",
                        "spread",
                        "counts",
                        "auditedCells",
                        "differingCells",
                        "quick",
                        "runs",
                        "seed",
                        "versions");
        assertThat(json.at("/ours/linesPerSecond").intValue()).isEqualTo(7_100);
        assertThat(json.at("/spread/ours.linesPerSecond").toString()).isEqualTo("[7000,7200]");
        assertThat(json.at("/spread/baseline.linesPerSecond").isMissingNode()).isTrue();
        assertThat(json.at("/ratio/appends").doubleValue()).isEqualTo(0.71);
        assertThat(json.at("/target/appends").textValue()).isEqualTo(">= 0.7");
        assertThat(json.at("/reached").booleanValue()).isTrue();
        assertThat(json.at("/versions/java").textValue()).isEqualTo("17");
    }

    @Test
    void reachesATargetFromItsLimitOn() {
        assertThat(withRatio(0.7).reached()).isTrue();
        assertThat(withRatio(0.699).reached()).isFalse();
        assertThat(new Line("x")
                        .ours("p99Ms", Spread.of(500))
                        .atMost("p99Ms", 500)
                        .reached())
                .isTrue();
        assertThat(new Line("x")
                        .ours("p99Ms", Spread.of(501))
                        .atMost("p99Ms", 500)
                        .reached())
                .isFalse();
    }

    @Test
    void theMedianOfTheRunsDecides() {
        Line line = new Line("x").ratio("appends", Spread.of(0.1, 0.8, 0.75)).atLeast("appends", 0.7);

        assertThat(line.reached()).isTrue();
    }

    @Test
    void reachesNothingUnlessAllTargetsAreReached() {
        Line line = withRatio(0.9).ours("p99Ms", Spread.of(900)).atMost("p99Ms", 500);

        assertThat(line.reached()).isFalse();
    }

    @Test
    void reachesNothingWithAFigureThatWasCountedWrong() {
        assertThat(withRatio(0.9).recounted(1_000, 1).reached()).isFalse();
    }

    @Test
    void reachesNothingWithoutATarget() {
        assertThat(new Line("x").ours("rate", Spread.of(1)).reached()).isFalse();
        assertThat(new Line("x").ours("rate", Spread.of(1)).reported().reached())
                .isTrue();
    }

    @Test
    void refusesATargetForAFigureThatIsNotThere() {
        assertThatThrownBy(() -> new Line("x").atLeast("appends", 1).reached()).hasMessageContaining("appends");
    }

    @Test
    void aMeasurementThatCameToNothingSaysWhy() throws Exception {
        JsonNode json = JSON.readTree(Line.failed("x", "the \"log\" is away"));

        assertThat(json.path("reached").booleanValue()).isFalse();
        assertThat(json.path("failed").textValue()).isEqualTo("the \"log\" is away");
    }

    private static Line withRatio(double ratio) {
        return new Line("x").ratio("appends", Spread.of(ratio)).atLeast("appends", 0.7);
    }
}
