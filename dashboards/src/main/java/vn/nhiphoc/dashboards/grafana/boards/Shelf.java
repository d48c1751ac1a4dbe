package vn.nhiphoc.dashboards.grafana.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Everything that Grafana is given.
 *
 * @param dataSources entries of {@code provisioning/datasources}
 * @param alerts rules of {@code provisioning/alerting}
 */
public record Shelf(List<Board> boards, List<JsonNode> dataSources, List<JsonNode> alerts) {
    /** The plugin's name in every data source and target that speaks to ClickHouse. */
    public static final String CLICKHOUSE = "grafana-clickhouse-datasource";

    /** What reduces and compares in an alert is no query. */
    private static final String EXPRESSION = "__expr__";

    private static final String ROOT = "vn/nhiphoc/dashboards/grafana/";
    private static final JsonMapper JSON = new JsonMapper();

    public Shelf {
        boards = List.copyOf(boards);
        dataSources = List.copyOf(dataSources);
        alerts = List.copyOf(alerts);
    }

    /** What ships with this program. */
    public static Shelf shipped() {
        List<Board> boards = new ArrayList<>();
        for (Resource file : resources("json/**/*.json")) {
            boards.add(new Board(name(file), json(file)));
        }
        return new Shelf(
                boards,
                resources("provisioning/datasources/*.yaml").stream()
                        .flatMap(file -> Board.elements(yaml(file).path("datasources")))
                        .toList(),
                resources("provisioning/alerting/*.yaml").stream()
                        .flatMap(file -> Board.elements(yaml(file).path("groups")))
                        .flatMap(group -> Board.elements(group.path("rules")))
                        .toList());
    }

    /** Every query of panels, variables and alerts to a data source of that type. */
    public List<Statement> statements(String type) {
        List<String> uids = dataSources.stream()
                .filter(source -> source.path("type").asText().equals(type))
                .map(source -> source.path("uid").asText())
                .toList();
        return Stream.of(panels(), variables(), alertQueries())
                .flatMap(s -> s)
                .filter(statement -> uids.contains(statement.source()))
                .toList();
    }

    private Stream<Statement> panels() {
        return boards.stream()
                .flatMap(board -> board.panels().stream()
                        .flatMap(panel -> Board.elements(panel.path("targets"))
                                .map(target -> statement(
                                        board.uid(),
                                        board.at(panel) + ", "
                                                + target.path("refId").asText(),
                                        target))));
    }

    private Stream<Statement> variables() {
        return boards.stream()
                .flatMap(board -> board.variables().stream()
                        .filter(variable -> variable.path("type").asText().equals("query"))
                        .map(variable -> new Statement(
                                board.uid(),
                                board.file() + ": variable "
                                        + variable.path("name").asText(),
                                variable.path("datasource").path("uid").asText(),
                                variable.path("query").path("rawSql").asText(),
                                Statement.Shape.VARIABLE)));
    }

    private Stream<Statement> alertQueries() {
        return alerts.stream()
                .flatMap(alert -> Board.elements(alert.path("data"))
                        .filter(data -> !data.path("datasourceUid").asText().equals(EXPRESSION))
                        .map(data -> statement(
                                "",
                                "alert " + alert.path("uid").asText() + ", "
                                        + data.path("refId").asText(),
                                data.path("model"))));
    }

    private static Statement statement(String board, String at, JsonNode target) {
        boolean sql = target.has("rawSql");
        boolean table = target.path("format").asInt(0) == 1;
        return new Statement(
                board,
                at,
                target.path("datasource").path("uid").asText(),
                target.path(sql ? "rawSql" : "expr").asText(),
                sql && table ? Statement.Shape.TABLE : Statement.Shape.TIME_SERIES);
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(Shelf.class.getClassLoader())
                            .getResources("classpath*:" + ROOT + pattern))
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the boards cannot be found", e);
        }
    }

    private static String name(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.indexOf(ROOT) + ROOT.length()).replaceFirst("^json/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }

    private static JsonNode yaml(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
