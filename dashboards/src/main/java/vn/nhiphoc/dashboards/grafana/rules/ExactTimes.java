package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Columns with milliseconds are compared in milliseconds: in whole seconds the last second would be lost. */
final class ExactTimes implements Rule {
    private static final String COLUMNS =
            "(?:starts_at|ends_at|opened_at|closed_at|since|last_recorded_at|last_visible_at|written_at|held_since|computed_at)";
    private static final Pattern IN_SECONDS = Pattern.compile("\\$__timeFilter\\(\\s*(?:\\w+\\.)?" + COLUMNS
            + "\\s*\\)|" + COLUMNS + "\\s*[<>]=?\\s*\\$__(?:from|to)Time\\b(?!_ms)");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement -> IN_SECONDS.matcher(statement.text()).find())
                .map(statement -> statement.at() + ": a time with milliseconds is filtered by whole seconds");
    }
}
