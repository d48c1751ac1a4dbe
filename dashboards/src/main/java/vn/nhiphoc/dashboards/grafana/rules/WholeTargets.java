package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** A target says all that the plugin would otherwise guess: exactly these fields, {@code format} as a number. */
final class WholeTargets implements Rule {
    private static final Set<String> SQL =
            Set.of("refId", "datasource", "editorType", "rawSql", "format", "queryType", "meta", "pluginVersion");
    private static final Set<String> EXPRESSION =
            Set.of("refId", "datasource", "editorMode", "expr", "legendFormat", "range", "instant");
    private static final List<String> TYPES = List.of("timeseries", "table");

    @Override
    public Stream<String> broken(Shelf shelf) {
        Stream<String> panels = shelf.boards().stream()
                .flatMap(board -> board.panels().stream()
                        .flatMap(panel -> Board.elements(panel.path("targets"))
                                .filter(WholeTargets::isPartial)
                                .map(target -> board.at(panel) + ": target "
                                        + target.path("refId").asText() + " lacks a field, or has another")));
        Stream<String> variables = shelf.boards().stream()
                .flatMap(board -> board.variables().stream()
                        .filter(variable -> variable.path("type").asText().equals("query"))
                        .filter(variable ->
                                variable.path("query").path("rawSql").asText().isEmpty())
                        .map(variable -> board.file() + ": variable "
                                + variable.path("name").asText() + " has no SQL"));
        return Stream.concat(panels, variables);
    }

    private static boolean isPartial(JsonNode target) {
        Set<String> names = new TreeSet<>();
        target.fieldNames().forEachRemaining(names::add);
        if (!target.path("datasource").path("type").asText().equals(Shelf.CLICKHOUSE)) {
            return !names.equals(EXPRESSION);
        }
        int format = target.path("format").isInt() ? target.path("format").asInt() : -1;
        return !names.equals(SQL)
                || !target.path("editorType").asText().equals("sql")
                || format < 0
                || format >= TYPES.size()
                || !target.path("queryType").asText().equals(TYPES.get(format))
                || !target.path("meta").isObject();
    }
}
