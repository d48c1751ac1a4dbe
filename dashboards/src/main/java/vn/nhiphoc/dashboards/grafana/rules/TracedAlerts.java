package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/**
 * An alert names the panel that shows what it is about, says in both languages what to do, and holds nothing that
 * provisioning would expand or leave: variables are the browser's, {@code ${…}} in annotations is the environment's.
 */
final class TracedAlerts implements Rule {
    private static final Pattern BROWSER = Pattern.compile("\\$__conditionalAll|\\$\\{|\\$(?!__)\\w");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.alerts().stream().flatMap(alert -> {
            String at = "alert " + alert.path("uid").asText();
            Stream.Builder<String> broken = Stream.builder();
            if (!pointsAtAPanel(alert, shelf)) {
                broken.add(at + ": names no panel that is there");
            }
            if (!Languages.isVietnamese(alert.path("title").asText())
                    || !Languages.isInBoth(
                            alert.path("annotations").path("runbook").asText())) {
                broken.add(at + ": no Vietnamese title, or no runbook in both languages");
            }
            if (alert.path("annotations").toString().contains("${")) {
                broken.add(at + ": an annotation holds ${, which provisioning expands");
            }
            if (Board.elements(alert.path("data"))
                    .map(data -> data.path("model").path("rawSql").asText())
                    .anyMatch(sql -> BROWSER.matcher(sql).find())) {
                broken.add(at + ": a query holds what only the browser expands");
            }
            if (alert.path("condition").asText().isEmpty()
                    || Board.elements(alert.path("data"))
                            .noneMatch(data -> data.path("refId").equals(alert.path("condition")))) {
                broken.add(at + ": the condition is none of its queries");
            }
            return broken.build();
        });
    }

    private static boolean pointsAtAPanel(JsonNode alert, Shelf shelf) {
        JsonNode annotations = alert.path("annotations");
        Optional<Board> board = shelf.boards().stream()
                .filter(b -> b.uid().equals(alert.path("dashboardUid").asText()))
                .findFirst();
        return board.isPresent()
                && board.get().panels().stream()
                        .anyMatch(panel -> panel.path("id").asInt()
                                == alert.path("panelId").asInt(-1))
                && annotations.path("__dashboardUid__").equals(alert.path("dashboardUid"))
                && annotations
                        .path("__panelId__")
                        .asText()
                        .equals(alert.path("panelId").asText());
    }
}
