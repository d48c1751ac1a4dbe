package vn.nhiphoc.dashboards.grafana.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Whether every metric and label that a board asks Prometheus for is one that the running system exposes. */
public final class PromQlCheck {
    private static final String PROMETHEUS = "prometheus";
    private static final Pattern STRING_OR_RANGE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*(?!\\w*\\s*\\()");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private PromQlCheck() {}

    /** What is asked for and not there, one line each. */
    public static Stream<String> broken(Shelf shelf, Exposition exposition) {
        return shelf.boards().stream()
                .flatMap(board -> board.panels().stream()
                        .flatMap(panel -> Board.elements(panel.path("targets"))
                                .filter(target -> target.path("datasource")
                                        .path("type")
                                        .asText()
                                        .equals(PROMETHEUS))
                                .flatMap(target -> inTarget(target, exposition))
                                .map(broken -> board.at(panel) + ": " + broken)));
    }

    private static Stream<String> inTarget(JsonNode target, Exposition exposition) {
        String plain = STRING_OR_RANGE.matcher(target.path("expr").asText()).replaceAll(" ");
        Set<String> labels = new LinkedHashSet<>();
        GROUPING.matcher(plain).results().forEach(group -> words(group.group(1), labels));
        MATCHERS.matcher(plain).results().forEach(group -> words(group.group(1), labels));
        LEGEND.matcher(target.path("legendFormat").asText()).results().forEach(word -> labels.add(word.group(1)));
        String rest = MATCHERS.matcher(GROUPING.matcher(plain).replaceAll(" ")).replaceAll(" ");
        Set<String> metrics = new LinkedHashSet<>();
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            metrics.add(name.group());
        }
        if (metrics.isEmpty()) {
            return Stream.of("asks for no metric");
        }
        Stream<String> unknown =
                metrics.stream().filter(metric -> !exposition.has(metric)).map(m -> "nobody exposes " + m);
        Stream<String> unlabelled = labels.stream()
                .filter(label -> metrics.stream().noneMatch(metric -> exposition.has(metric, label)))
                .map(label -> "no label " + label + " on " + metrics);
        return Stream.concat(unknown, unlabelled);
    }

    private static void words(String text, Set<String> into) {
        WORD.matcher(text).results().forEach(word -> into.add(word.group()));
    }
}
