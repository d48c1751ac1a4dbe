package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Data comes from provisioned sources, named by uid and type; nobody edits those in Grafana. */
final class KnownSources implements Rule {
    @Override
    public Stream<String> broken(Shelf shelf) {
        Map<String, JsonNode> known = shelf.dataSources().stream()
                .collect(Collectors.toMap(source -> source.path("uid").asText(), Function.identity(), (a, b) -> a));
        Stream<String> edited = shelf.dataSources().stream()
                .filter(source -> source.path("uid").asText().isEmpty()
                        || !source.path("editable").isBoolean()
                        || source.path("editable").asBoolean())
                .map(source -> "data source " + source.path("name").asText() + ": no uid, or editable");
        return Stream.concat(edited, shelf.boards().stream().flatMap(board -> inBoard(board, known)));
    }

    private static Stream<String> inBoard(Board board, Map<String, JsonNode> known) {
        Stream<String> panels = board.panels().stream()
                .flatMap(panel -> Stream.concat(Stream.of(panel), Board.elements(panel.path("targets")))
                        .filter(node -> isUnknown(node.path("datasource"), known))
                        .map(node -> board.at(panel) + ": no provisioned data source "
                                + node.path("datasource").path("uid").asText()));
        Stream<String> variables = board.variables().stream()
                .filter(variable -> variable.path("type").asText().equals("query"))
                .filter(variable -> isUnknown(variable.path("datasource"), known))
                .map(variable ->
                        board.file() + ": variable " + variable.path("name").asText() + ": no provisioned data source");
        return Stream.concat(panels, variables);
    }

    private static boolean isUnknown(JsonNode dataSource, Map<String, JsonNode> known) {
        JsonNode source = known.get(dataSource.path("uid").asText());
        return source == null || !source.path("type").equals(dataSource.path("type"));
    }
}
