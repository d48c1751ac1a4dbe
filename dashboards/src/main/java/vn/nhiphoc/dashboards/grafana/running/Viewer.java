package vn.nhiphoc.dashboards.grafana.running;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.boards.Statement;
import vn.nhiphoc.dashboards.grafana.macros.Expansion;
import vn.nhiphoc.dashboards.grafana.macros.PanelRequest;
import vn.nhiphoc.dashboards.grafana.macros.Selection;

/**
 * Somebody who looks at one board: its own time range, and values of the variables that not every viewer chose.
 *
 * @param board at which he looks
 * @param values that he chose
 */
public record Viewer(Board board, Map<String, Selection> values) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern AGO = Pattern.compile("now-(\\d+)([hdy])");
    private static final int POINTS = 1000;

    /** A query as it is sent, and where it stands. */
    public record Asked(String at, String sql) {}

    /** The viewer of that number: the first unit's, the second's, and so on. */
    public static Viewer of(Board board, Engine engine, Instant now, int number) throws InterruptedException {
        return new Viewer(board, Values.of(board, engine, request(board, now)).chosen(number));
    }

    /** What his browser sends when it asks for everything at that moment. */
    public List<Asked> asks(Shelf shelf, Instant now) {
        PanelRequest request = request(board, now).with(values);
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement -> statement.board().equals(board.uid()))
                .filter(statement -> statement.shape() != Statement.Shape.VARIABLE)
                .map(statement -> new Asked(statement.at(), Expansion.expand(statement.text(), request)))
                .toList();
    }

    /** With as many points as a panel has room for. */
    private static PanelRequest request(Board board, Instant now) {
        Instant from = from(board.json().path("time").path("from").asText(), now);
        Duration interval = Duration.between(from, now).dividedBy(POINTS);
        return PanelRequest.between(from, now, interval.toSeconds() < 1 ? Duration.ofSeconds(1) : interval);
    }

    private static Instant from(String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (!ago.matches()) {
            return now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        }
        Duration unit = switch (ago.group(2)) {
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(365);
        };
        return now.minus(unit.multipliedBy(Long.parseLong(ago.group(1))));
    }
}
