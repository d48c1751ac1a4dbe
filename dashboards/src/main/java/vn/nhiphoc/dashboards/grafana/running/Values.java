package vn.nhiphoc.dashboards.grafana.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.macros.Expansion;
import vn.nhiphoc.dashboards.grafana.macros.PanelRequest;
import vn.nhiphoc.dashboards.grafana.macros.Selection;

/** The values of a board's variables, each asked for with the first ones of those before it chosen. */
final class Values {
    /** Of what has no variables. */
    static final Values NONE = new Values();

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Values() {}

    static Values of(Board board, Engine engine, PanelRequest request) throws InterruptedException {
        Values all = new Values();
        for (JsonNode variable : board.variables()) {
            String name = variable.path("name").asText();
            all.values.put(name, all.read(variable, engine, request));
        }
        return all;
    }

    private List<String> read(JsonNode variable, Engine engine, PanelRequest request) throws InterruptedException {
        if (!variable.path("type").asText().equals("query")) {
            return Board.elements(variable.path("options"))
                    .map(option -> option.path("value").asText())
                    .toList();
        }
        String sql = variable.path("query").path("rawSql").asText();
        return engine.ask(Expansion.expand(sql, request.with(chosen(Choice.ONE)))).rows().stream()
                .map(row -> row.get(0).asText())
                .toList();
    }

    Map<String, Selection> chosen(Choice choice) {
        Map<String, Selection> chosen = new LinkedHashMap<>();
        values.forEach((name, those) -> chosen.put(name, choice.of(those)));
        return chosen;
    }

    /** One value of each, another one for another number. */
    Map<String, Selection> chosen(int number) {
        Map<String, Selection> chosen = new LinkedHashMap<>();
        values.forEach((name, those) ->
                chosen.put(name, Choice.ONE.of(those.isEmpty() ? those : List.of(those.get(number % those.size())))));
        return chosen;
    }
}
