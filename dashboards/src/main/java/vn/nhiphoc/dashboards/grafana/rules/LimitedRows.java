package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Every query ends with a limit of its rows, at most 20,000. */
final class LimitedRows implements Rule {
    private static final int MOST = 20_000;
    private static final Pattern LIMIT = Pattern.compile("(?s).*\\bLIMIT (\\d+)\\s*");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement -> !isLimited(statement.text()))
                .map(statement -> statement.at() + ": rows are not limited, to " + MOST + " at most");
    }

    private static boolean isLimited(String sql) {
        Matcher limit = LIMIT.matcher(sql);
        return limit.matches() && Integer.parseInt(limit.group(1)) <= MOST;
    }
}
