package vn.nhiphoc.dashboards.grafana.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer of ClickHouse.
 *
 * @param types ClickHouse's own, column by column
 * @param rows cells in the order of the columns
 */
record Frame(List<String> names, List<String> types, List<List<JsonNode>> rows) {
    Frame {
        names = List.copyOf(names);
        types = List.copyOf(types);
        rows = List.copyOf(rows);
    }

    /** Whether any column other than a time says anything: a row of nulls is no data. */
    boolean hasData() {
        List<Integer> said =
                IntStream.range(0, names.size()).filter(i -> !isTime(i)).boxed().toList();
        return rows.stream()
                .anyMatch(row -> said.stream().anyMatch(i -> !row.get(i).isNull()));
    }

    boolean isTime(int column) {
        return plain(column).startsWith("Date");
    }

    boolean isNumber(int column) {
        return plain(column).matches("U?Int\\d+|Float\\d+|Decimal.*");
    }

    private String plain(int column) {
        return types.get(column)
                .replaceFirst("^LowCardinality\\((.*)\\)$", "$1")
                .replaceFirst("^Nullable\\((.*)\\)$", "$1");
    }
}
