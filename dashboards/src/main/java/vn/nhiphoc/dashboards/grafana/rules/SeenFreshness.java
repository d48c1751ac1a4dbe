package vn.nhiphoc.dashboards.grafana.rules;

import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Every board shows up to when its figures are complete, without scrolling. */
final class SeenFreshness implements Rule {
    private static final int FIRST_SCREEN = 10;

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .filter(board -> board.panels().stream()
                        .filter(panel -> panel.path("gridPos").path("y").asInt() < FIRST_SCREEN)
                        .flatMap(panel -> Board.elements(panel.path("targets")))
                        .noneMatch(target -> target.path("rawSql").asText().contains("FROM freshness")))
                .map(board -> board.file() + ": nothing says how fresh the figures are");
    }
}
