package vn.nhiphoc.dashboards.grafana.rules;

import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Times are the city's, wherever the browser stands, and weeks begin on Monday. */
final class LocalTime implements Rule {
    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .filter(board -> !board.json().path("timezone").asText().equals("Asia/Ho_Chi_Minh")
                        || !board.json().path("weekStart").asText().equals("monday"))
                .map(board -> board.file() + ": not in Asia/Ho_Chi_Minh with weeks from Monday");
    }
}
