package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** A colour never stands alone: a mapping that colours has a text, a panel that colours by thresholds writes its value. */
final class WordsBesideColour implements Rule {
    /** Panels that may show a colour without the value that it stands for. */
    private static final List<String> WITHOUT_VALUE = List.of("status-history", "state-timeline", "heatmap", "canvas");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream()
                .flatMap(board -> board.panels().stream()
                        .filter(WordsBesideColour::isColourAlone)
                        .map(panel -> board.at(panel) + ": a colour without words"));
    }

    private static boolean isColourAlone(JsonNode panel) {
        return WITHOUT_VALUE.contains(panel.path("type").asText())
                || panel.path("options").path("textMode").asText().equals("none")
                || mappings(panel.path("fieldConfig"))
                        .flatMap(Board::elements)
                        .flatMap(WordsBesideColour::results)
                        .anyMatch(result -> result.has("color")
                                && result.path("text").asText().isBlank());
    }

    private static Stream<JsonNode> mappings(JsonNode config) {
        Stream<JsonNode> overrides = Board.elements(config.path("overrides"))
                .flatMap(override -> Board.elements(override.path("properties")))
                .filter(property -> property.path("id").asText().equals("mappings"))
                .map(property -> property.path("value"));
        return Stream.concat(Stream.of(config.path("defaults").path("mappings")), overrides);
    }

    /** Of a special or regular mapping its one result, of a value mapping those of its values. */
    private static Stream<JsonNode> results(JsonNode mapping) {
        JsonNode options = mapping.path("options");
        return options.has("result")
                ? Stream.of(options.path("result"))
                : Stream.of(options).flatMap(values -> values.propertyStream().map(Map.Entry::getValue));
    }
}
