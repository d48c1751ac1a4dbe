package vn.nhiphoc.dashboards.grafana.macros;

import java.util.ArrayList;
import java.util.List;

/**
 * A macro's arguments: split at commas outside brackets and strings.
 *
 * @param values without the space around them
 * @param end the place after the closing bracket
 */
record Arguments(List<String> values, int end) {
    static final Arguments NONE = new Arguments(List.of(), -1);

    /** Those of the bracket that opens here; {@link #NONE} where none opens. */
    static Arguments at(String sql, int open) {
        if (open >= sql.length() || sql.charAt(open) != '(') {
            return NONE;
        }
        List<String> values = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < sql.length(); ) {
            int quoted = Lexer.afterQuoted(sql, i);
            if (quoted > i) {
                i = quoted;
                continue;
            }
            char c = sql.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ',' && depth == 1) {
                values.add(sql.substring(start, i).strip());
                start = i + 1;
            } else if (c == ')' && --depth == 0) {
                String last = sql.substring(start, i).strip();
                if (!values.isEmpty() || !last.isEmpty()) {
                    values.add(last);
                }
                return new Arguments(values, i + 1);
            }
            i++;
        }
        throw new MacroFailure("a macro's bracket does not close: " + sql.substring(open));
    }
}
