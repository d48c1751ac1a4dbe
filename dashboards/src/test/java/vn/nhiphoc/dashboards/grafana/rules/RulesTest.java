package vn.nhiphoc.dashboards.grafana.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** What ships keeps to every rule, and every rule sees what breaks it. */
class RulesTest {
    private static final Shelf SHIPPED = Shelf.shipped();

    @Test
    void whatShipsKeepsToAllRules() {
        assertThat(SHIPPED.boards()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(SHIPPED.alerts()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Rules.broken(SHIPPED)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSeesWhatBreaksIt() {
        return Stream.of(
                breaks(new ClassicForm(), "schemaVersion", unit -> unit.put("schemaVersion", 41)),
                breaks(new ClassicForm(), "id is not null", unit -> unit.put("id", 7)),
                breaks(new ClassicForm(), "editable", unit -> unit.put("editable", true)),
                breaks(
                        new ClassicForm(),
                        "has libraryPanel",
                        unit -> panel(unit).putObject("libraryPanel")),
                breaks(new ClassicForm(), "has __inputs", unit -> unit.putArray("__inputs")),
                breaks(new Identity(), "uid", unit -> unit.put("uid", "Short")),
                breaks(new Identity(), "another board's", unit -> unit.put("uid", "nhiphoc-wall")),
                breaks(new Identity(), "title", unit -> unit.put("title", "Vận hành")),
                breaks(
                        new KnownSources(),
                        "variable",
                        unit -> ((ObjectNode) unit.at("/templating/list/0/datasource")).put("uid", "elsewhere")),
                breaks(
                        new KnownSources(),
                        "no provisioned data source",
                        unit -> target(unit).putObject("datasource").put("uid", "elsewhere")),
                breaks(new PlacedPanels(), "has this id", unit -> panel(unit).put("id", 2)),
                breaks(new PlacedPanels(), "24 columns", unit -> grid(unit).put("w", 25)),
                breaks(new PlacedPanels(), "over another", unit -> grid(unit).put("w", 7)),
                breaks(new PanelWords(), "not Vietnamese", unit -> panel(unit).put("title", "Opening")),
                breaks(new PanelWords(), "description", unit -> panel(unit).put("description", "Chỉ tiếng Việt.")),
                breaks(new PanelWords(), "no unit", unit -> defaults(unit).remove("unit")),
                breaks(
                        new BoardWords(),
                        "Khi nào",
                        unit -> unit.put(
                                "description", unit.path("description").asText().replace("Khi nào: ", ""))),
                breaks(new BoardWords(), "title and description", unit -> unit.put("title", "One unit")),
                breaks(new LocalTime(), "Asia/Ho_Chi_Minh", unit -> unit.put("timezone", "browser")),
                breaks(new LocalTime(), "Monday", unit -> unit.put("weekStart", "sunday")),
                breaks(new CalmRefresh(), "refresh", unit -> unit.put("refresh", "1s")),
                breaks(new CalmRefresh(), "refresh", unit -> unit.put("refresh", false)),
                breaks(new WholeTargets(), "target A", unit -> target(unit).remove("pluginVersion")),
                breaks(new WholeTargets(), "target A", unit -> target(unit).put("format", "table")),
                breaks(
                        new WholeTargets(),
                        "no SQL",
                        unit -> ((ObjectNode) unit.at("/templating/list/0/query")).remove("rawSql")),
                breaks(
                        new OrderedSeries(),
                        "time series",
                        unit -> series(unit, "SELECT now() AS time, 1 AS n ORDER BY n LIMIT 1")),
                breaks(
                        new OrderedSeries(),
                        "time series",
                        unit -> series(unit, "SELECT now() AS t, 1 AS n ORDER BY t LIMIT 1")),
                breaks(
                        new ExactTimes(),
                        "milliseconds",
                        unit -> sql(unit, "SELECT 1 FROM activities WHERE $__timeFilter(opened_at) LIMIT 1")),
                breaks(
                        new ExactTimes(),
                        "milliseconds",
                        unit -> sql(unit, "SELECT 1 FROM activities WHERE opened_at <= $__toTime LIMIT 1")),
                breaks(new LocalDays(), "Vietnam", unit -> sql(unit, "SELECT $__timeInterval(minute) AS time LIMIT 1")),
                breaks(new LocalDays(), "Vietnam", unit -> sql(unit, "SELECT 1 WHERE $__dateFilter(day) LIMIT 1")),
                breaks(new LocalDays(), "Vietnam", unit -> sql(unit, "SELECT toStartOfDay(minute) LIMIT 1")),
                breaks(
                        new QuotedVariables(),
                        "not quoted",
                        unit -> sql(unit, "SELECT 1 WHERE unit_id = '$unit' LIMIT 1")),
                breaks(
                        new QuotedVariables(),
                        "not quoted",
                        unit -> sql(unit, "SELECT 1 WHERE $__conditionalAll(a IN (${unit}), $unit) LIMIT 1")),
                breaks(
                        new QuotedVariables(),
                        "not quoted",
                        unit -> sql(
                                unit,
                                "SELECT 1 WHERE $__conditionalAll(a IN (${unit:singlequote}), ${unit:singlequote}) LIMIT 1")),
                breaks(new LimitedRows(), "not limited", unit -> sql(unit, "SELECT (SELECT 1 LIMIT 1) FROM units")),
                breaks(new LimitedRows(), "not limited", unit -> sql(unit, "SELECT 1 FROM units LIMIT 1000000")),
                breaks(new WordsForNothing(), "no words", unit -> defaults(unit).remove("noValue")),
                breaks(new WordsForNothing(), "no words", unit -> defaults(unit).putArray("mappings")),
                breaks(
                        new WordsBesideColour(),
                        "without words",
                        unit -> ((ObjectNode) unit.at("/panels/0/fieldConfig/defaults/mappings/1/options/result"))
                                .put("text", "")),
                breaks(
                        new WordsBesideColour(),
                        "without words",
                        unit -> panel(unit).put("type", "status-history")),
                breaks(
                        new SafeLinks(),
                        "leads nowhere",
                        unit -> ((ObjectNode) unit.at("/links/0")).put("url", "/d/nhiphoc-nowhere")),
                breaks(
                        new SafeLinks(),
                        "drops time",
                        unit -> ((ObjectNode) unit.at("/links/0")).put("keepTime", false)),
                breaks(
                        new SafeLinks(),
                        "leads nowhere",
                        unit -> defaults(unit).putArray("links").addObject().put("url", "/d/nhiphoc-wall")),
                breaks(new SeenFreshness(), "how fresh", unit -> ((ArrayNode) unit.path("panels")).remove(3)),
                breaksAlert("names no panel", alert -> alert.put("panelId", 99)),
                breaksAlert(
                        "runbook", alert -> ((ObjectNode) alert.path("annotations")).put("runbook", "Gọi kỹ thuật.")),
                breaksAlert("expands", alert -> ((ObjectNode) alert.path("annotations")).put("summary", "${B}")),
                breaksAlert(
                        "only the browser",
                        alert -> ((ObjectNode) alert.at("/data/0/model")).put("rawSql", "SELECT $unit")),
                breaksAlert("condition", alert -> alert.put("condition", "Z")));
    }

    /** The unit's board with one thing changed. */
    private static DynamicTest breaks(Rule rule, String complaint, Consumer<ObjectNode> change) {
        List<Board> boards = SHIPPED.boards().stream()
                .map(board -> board.uid().equals("nhiphoc-unit") ? changed(board, change) : board)
                .toList();
        return sees(rule, complaint, new Shelf(boards, SHIPPED.dataSources(), SHIPPED.alerts()));
    }

    private static DynamicTest breaksAlert(String complaint, Consumer<ObjectNode> change) {
        ObjectNode alert = SHIPPED.alerts().get(0).deepCopy();
        change.accept(alert);
        return sees(new TracedAlerts(), complaint, new Shelf(SHIPPED.boards(), SHIPPED.dataSources(), List.of(alert)));
    }

    private static DynamicTest sees(Rule rule, String complaint, Shelf shelf) {
        return DynamicTest.dynamicTest(rule.getClass().getSimpleName() + ": " + complaint, () -> {
            assertThat(Rules.ALL).hasAtLeastOneElementOfType(rule.getClass());
            assertThat(rule.broken(shelf)).anyMatch(line -> line.contains(complaint));
        });
    }

    private static Board changed(Board board, Consumer<ObjectNode> change) {
        ObjectNode json = board.json().deepCopy();
        change.accept(json);
        return new Board(board.file(), json);
    }

    private static ObjectNode panel(JsonNode board) {
        return (ObjectNode) board.at("/panels/0");
    }

    private static ObjectNode grid(JsonNode board) {
        return (ObjectNode) board.at("/panels/0/gridPos");
    }

    private static ObjectNode defaults(JsonNode board) {
        return (ObjectNode) board.at("/panels/0/fieldConfig/defaults");
    }

    private static ObjectNode target(JsonNode board) {
        return (ObjectNode) board.at("/panels/0/targets/0");
    }

    private static void sql(JsonNode board, String sql) {
        target(board).put("rawSql", sql);
    }

    private static void series(JsonNode board, String sql) {
        target(board).put("rawSql", sql).put("format", 0);
    }
}
