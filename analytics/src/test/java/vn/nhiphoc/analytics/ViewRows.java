package vn.nhiphoc.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What all views of a store show, as text: a line with a view's name and columns, then its rows in their order. */
final class ViewRows {

    private static final String COLUMNS = "SELECT table, groupArray(name) FROM (SELECT table, name FROM system.columns"
            + " WHERE database = currentDatabase() AND table IN (SELECT name FROM system.tables"
            + " WHERE database = currentDatabase() AND engine = 'View' AND name != 'freshness') ORDER BY table, position)"
            + " GROUP BY table ORDER BY table";
    private static final String HEADING = "== ";

    private ViewRows() {}

    /** All views but {@code freshness}, which tells of the run and not of the log. */
    static List<String> of(Function<String, List<String>> query) {
        List<String> headings = new ArrayList<>();
        for (String line : query.apply(COLUMNS)) {
            String columns =
                    line.substring(line.indexOf('[') + 1, line.length() - 1).replace("'", "");
            headings.add(HEADING + line.substring(0, line.indexOf('\t')) + " " + columns);
        }
        return of(query, headings);
    }

    /** The views and columns that an earlier text names, as they are now. */
    static List<String> as(List<String> earlier, Function<String, List<String>> query) {
        return of(
                query, earlier.stream().filter(line -> line.startsWith(HEADING)).toList());
    }

    private static List<String> of(Function<String, List<String>> query, List<String> headings) {
        List<String> lines = new ArrayList<>();
        for (String heading : headings) {
            String[] words = heading.split(" ", 3);
            lines.add(heading);
            lines.addAll(query.apply("SELECT " + words[2] + " FROM " + words[1] + " ORDER BY ALL"));
        }
        return lines;
    }
}
