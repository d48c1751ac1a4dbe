package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Where there is no data every panel says so in words: for no rows, and for a null among them. */
final class WordsForNothing implements Rule {
    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .flatMap(board -> board.panels().stream()
                        .filter(panel -> isSilent(panel.path("fieldConfig").path("defaults")))
                        .map(panel -> board.at(panel) + ": no words for no data, or for a null"));
    }

    private static boolean isSilent(JsonNode defaults) {
        return !Languages.isVietnamese(defaults.path("noValue").asText())
                || Board.elements(defaults.path("mappings")).noneMatch(WordsForNothing::tellsOfNull);
    }

    private static boolean tellsOfNull(JsonNode mapping) {
        JsonNode options = mapping.path("options");
        return mapping.path("type").asText().equals("special")
                && options.path("match").asText().startsWith("null")
                && Languages.isVietnamese(options.path("result").path("text").asText());
    }
}
