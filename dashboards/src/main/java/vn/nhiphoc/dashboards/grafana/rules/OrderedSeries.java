package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.boards.Statement;

/** A time series names its time {@code time} and is ordered by it. */
final class OrderedSeries implements Rule {
    private static final Pattern TIME = Pattern.compile("\\bAS time\\b|\\bSELECT time\\b");
    private static final Pattern ORDER = Pattern.compile("(?s).*\\bORDER BY time\\b(?!\\s+DESC)[^)]*");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement -> statement.shape() == Statement.Shape.TIME_SERIES)
                .filter(statement -> !TIME.matcher(statement.text()).find()
                        || !ORDER.matcher(statement.text()).matches())
                .map(statement -> statement.at() + ": a time series without \"time\", or not ordered by it");
    }
}
