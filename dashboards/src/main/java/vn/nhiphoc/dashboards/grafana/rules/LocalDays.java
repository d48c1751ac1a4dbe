package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/**
 * Days are Vietnam's. An interval of 86,400 s would begin at 07:00, so whoever groups by the panel's interval turns to
 * {@code toStartOfDay} from a day on; a day is never taken without its zone, nor by macros that use the plugin's zone.
 */
final class LocalDays implements Rule {
    private static final Pattern ALL_INTERVALS = Pattern.compile("\\$__timeInterval");
    private static final Pattern GUARDED_INTERVALS = Pattern.compile("if\\(\\$__interval_s >= 86400, toStartOfDay\\("
            + "(?<column>[\\w.()]+), 'Asia/Ho_Chi_Minh'\\), \\$__timeInterval(?:_ms)?\\(\\k<column>\\)\\)");
    private static final Pattern FOREIGN = Pattern.compile("\\$__date(?:Time)?Filter|\\$__timeGroup"
            + "|toStartOfDay\\([\\w.()]+\\)|toDate\\(\\$__\\w+\\)|toDate\\(now\\(\\)\\)");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement ->
                        count(ALL_INTERVALS, statement.text()) != count(GUARDED_INTERVALS, statement.text())
                                || FOREIGN.matcher(statement.text()).find())
                .map(statement -> statement.at() + ": a day that is not Vietnam's");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
