package vn.nhiphoc.dashboards.grafana.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.grafana.boards.Statement.Shape;

/** What Grafana can make no right picture of; it checks little of this by itself. */
final class FrameRules {
    private FrameRules() {}

    static Stream<String> broken(Shape shape, Frame frame) {
        return switch (shape) {
            case TIME_SERIES -> timeSeries(frame);
            case TABLE -> Stream.empty();
            case VARIABLE -> variable(frame);
        };
    }

    private static Stream<String> timeSeries(Frame frame) {
        int columns = frame.names().size();
        int time = IntStream.range(0, columns).filter(frame::isTime).findFirst().orElse(-1);
        if (time < 0 || IntStream.range(0, columns).noneMatch(frame::isNumber)) {
            return Stream.of("a time series without a time, or without a number");
        }
        List<JsonNode> times = frame.rows().stream().map(row -> row.get(time)).toList();
        if (times.stream().anyMatch(JsonNode::isNull)) {
            return Stream.of("a time is null");
        }
        return isAscending(times) ? Stream.empty() : Stream.of("times do not ascend");
    }

    /** ClickHouse writes times of one column so that they sort as text. */
    private static boolean isAscending(List<JsonNode> times) {
        @Nullable String last = null;
        for (JsonNode time : times) {
            if (last != null && last.compareTo(time.asText()) > 0) {
                return false;
            }
            last = time.asText();
        }
        return true;
    }

    private static Stream<String> variable(Frame frame) {
        boolean hasTime = IntStream.range(0, frame.names().size()).anyMatch(frame::isTime);
        return hasTime || frame.names().size() > 2
                ? Stream.of("a variable's query answers a value and a text, and no time")
                : Stream.empty();
    }
}
