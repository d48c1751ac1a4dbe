package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/**
 * A board asks again no faster than what it shows can change in a way that somebody acts on: figures of the campaign
 * every 5 s, Prometheus scrapes every 15 s, comparisons are computed by the minute.
 */
final class CalmRefresh implements Rule {
    private static final Map<String, Integer> LEAST_SECONDS = Map.of("campaign", 5, "operations", 15, "analysis", 60);
    private static final Pattern REFRESH = Pattern.compile("(\\d+)([smh])");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .filter(CalmRefresh::isWrong)
                .map(board -> board.file() + ": refresh is no text, or faster than the data");
    }

    private static boolean isWrong(Board board) {
        JsonNode refresh = board.json().path("refresh");
        Matcher matcher = REFRESH.matcher(refresh.asText());
        if (!refresh.isTextual() || !matcher.matches()) {
            return true;
        }
        int unit = Map.of("s", 1, "m", 60, "h", 3600).getOrDefault(matcher.group(2), 0);
        return Integer.parseInt(matcher.group(1)) * unit < LEAST_SECONDS.getOrDefault(board.folder(), 60);
    }
}
