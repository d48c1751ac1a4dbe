package vn.nhiphoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asserts on a recount: {@code with(view, "column=value …", "column=value …")} is which row, and what it shows; ~ is a space. */
record Recounted(Recount recount) {

    static Recounted of(Log log) {
        return new Recounted(Recount.of(log.events()));
    }

    Recounted with(View view, String which, String shows) {
        List<Row> rows = rows(view, which);
        assertThat(rows)
                .as("rows of %s with %s among %s", view, which, recount.rows(view))
                .hasSize(1);
        pairs(shows)
                .forEach((column, value) -> assertThat(shown(rows.get(0), column))
                        .as("%s.%s where %s", view, column, which)
                        .isEqualTo(value));
        return this;
    }

    Recounted without(View view, String which) {
        assertThat(rows(view, which)).as("rows of %s with %s", view, which).isEmpty();
        return this;
    }

    private List<Row> rows(View view, String which) {
        return recount.rows(view).stream()
                .filter(row -> pairs(which).entrySet().stream()
                        .allMatch(pair -> shown(row, pair.getKey()).equals(pair.getValue())))
                .toList();
    }

    private static String shown(Row row, String column) {
        return Objects.requireNonNullElse(row.value(column), "NULL");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" (?=[a-z_]+=)")) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1).replace('~', ' '));
        }
        return pairs;
    }
}
