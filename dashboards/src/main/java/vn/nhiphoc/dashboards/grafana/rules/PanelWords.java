package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Every panel has a Vietnamese title, a description in both languages, and a unit. */
final class PanelWords implements Rule {
    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .flatMap(board -> board.panels().stream().flatMap(panel -> inPanel(board, panel)));
    }

    private static Stream<String> inPanel(Board board, JsonNode panel) {
        Stream.Builder<String> broken = Stream.builder();
        if (!Languages.isVietnamese(panel.path("title").asText())) {
            broken.add(board.at(panel) + ": the title is not Vietnamese");
        }
        if (!Languages.isInBoth(panel.path("description").asText())) {
            broken.add(board.at(panel) + ": the description is not Vietnamese, then English");
        }
        if (panel.path("fieldConfig").path("defaults").path("unit").asText().isEmpty()) {
            broken.add(board.at(panel) + ": no unit");
        }
        return broken.build();
    }
}
