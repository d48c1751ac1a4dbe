package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Links lead to boards that are there, and take the time range and the variables along. */
final class SafeLinks implements Rule {
    private static final Pattern TO_BOARD = Pattern.compile("/d/([a-z0-9-]+)(?:\\?.*)?");

    @Override
    public Stream<String> broken(Shelf shelf) {
        Set<String> uids = shelf.boards().stream().map(Board::uid).collect(Collectors.toSet());
        return shelf.boards().stream().flatMap(board -> inBoard(board, uids));
    }

    private static Stream<String> inBoard(Board board, Set<String> uids) {
        Stream<String> top = Board.elements(board.json().path("links"))
                .filter(link -> isLost(link, uids)
                        || !link.path("keepTime").asBoolean()
                        || !link.path("includeVars").asBoolean())
                .map(link -> board.file() + ": link " + link.path("title").asText()
                        + " leads nowhere, or drops time or variables");
        Stream<String> inside = board.panels().stream()
                .flatMap(panel -> linksOf(panel)
                        .filter(link ->
                                isLost(link, uids) || drops(link.path("url").asText()))
                        .map(link -> board.at(panel) + ": link "
                                + link.path("title").asText() + " leads nowhere, or drops time or variables"));
        return Stream.concat(top, inside);
    }

    /** Every link of a panel, wherever it stands in it. */
    private static Stream<JsonNode> linksOf(JsonNode panel) {
        JsonNode config = panel.path("fieldConfig");
        Stream<JsonNode> columns = Board.elements(config.path("overrides"))
                .flatMap(override -> Board.elements(override.path("properties")))
                .filter(property -> property.path("id").asText().equals("links"))
                .flatMap(property -> Board.elements(property.path("value")));
        return Stream.of(
                        Board.elements(panel.path("links")),
                        Board.elements(config.path("defaults").path("links")),
                        columns)
                .flatMap(links -> links);
    }

    private static boolean isLost(JsonNode link, Set<String> uids) {
        Matcher url = TO_BOARD.matcher(link.path("url").asText());
        return !url.matches() || !uids.contains(url.group(1));
    }

    private static boolean drops(String url) {
        return !url.contains("${__url_time_range}")
                || List.of("var-", "${__all_variables}").stream().noneMatch(url::contains);
    }
}
