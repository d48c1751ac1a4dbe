package vn.nhiphoc.dashboards.grafana.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.grafana.boards.Statement.Shape;

class FrameRulesTest {
    private static final List<String> NAMES = List.of("time", "n");
    private static final List<String> TYPES = List.of("DateTime('Asia/Ho_Chi_Minh')", "Nullable(UInt64)");

    @Test
    void timesAscendAndAreNeverNull() {
        assertThat(series(
                        row("2025-10-01 08:00:00", 1), row("2025-10-01 08:00:00", 2), row("2025-10-01 09:00:00", null)))
                .isEmpty();
        assertThat(series(row("2025-10-01 09:00:00", 1), row("2025-10-01 08:00:00", 2)))
                .containsExactly("times do not ascend");
        assertThat(series(row("2025-10-01 09:00:00", 1), row(null, 2))).containsExactly("a time is null");
    }

    @Test
    void aSeriesHasATimeAndANumber() {
        assertThat(FrameRules.broken(Shape.TIME_SERIES, frame(List.of("String", "UInt8"))))
                .hasSize(1);
        assertThat(FrameRules.broken(Shape.TIME_SERIES, frame(List.of("DateTime", "LowCardinality(String)"))))
                .hasSize(1);
    }

    @Test
    void aVariableAnswersAValueAndAText() {
        assertThat(FrameRules.broken(Shape.VARIABLE, frame(List.of("String", "String"))))
                .isEmpty();
        assertThat(FrameRules.broken(Shape.VARIABLE, frame(List.of("String", "Nullable(Date)"))))
                .hasSize(1);
        assertThat(FrameRules.broken(
                        Shape.VARIABLE,
                        new Frame(List.of("a", "b", "c"), List.of("String", "String", "String"), List.of())))
                .hasSize(1);
    }

    @Test
    void aRowOfNullsIsNoData() {
        assertThat(frame(TYPES).hasData()).isFalse();
        assertThat(frame(TYPES, row("2025-10-01 08:00:00", null)).hasData()).isFalse();
        assertThat(frame(TYPES, row("2025-10-01 08:00:00", 0)).hasData()).isTrue();
    }

    private static Stream<String> series(Object[]... rows) {
        return FrameRules.broken(Shape.TIME_SERIES, frame(TYPES, rows));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Frame frame(List<String> types, Object[]... rows) {
        JsonMapper json = new JsonMapper();
        return new Frame(
                NAMES,
                types,
                Stream.of(rows)
                        .map(row ->
                                Stream.of(row).<JsonNode>map(json::valueToTree).toList())
                        .toList());
    }
}
