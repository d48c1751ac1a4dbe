package vn.nhiphoc.dashboards.grafana.macros;

import java.util.List;

/**
 * The plugin's own macros, innermost first. They expand inside strings too, and what they become is not looked at again;
 * an unknown one stays.
 */
final class Macros {
    private static final String PREFIX = "$__";

    private Macros() {}

    static String apply(String sql, PanelRequest request) {
        return expand(Lexer.withoutComments(sql), new TimeMacros(request));
    }

    private static String expand(String sql, TimeMacros macros) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int next = sql.indexOf(PREFIX); next >= 0; next = sql.indexOf(PREFIX, at)) {
            result.append(sql, at, next);
            int end = endOfName(sql, next + PREFIX.length());
            String name = sql.substring(next + PREFIX.length(), end);
            if (macros.isPlain(name)) {
                result.append(macros.plain(name));
            } else if (macros.takesArguments(name)) {
                Arguments arguments = Arguments.at(sql, end);
                List<String> inner =
                        arguments.values().stream().map(a -> expand(a, macros)).toList();
                result.append(macros.of(name, inner));
                end = Math.max(end, arguments.end());
            } else {
                result.append(PREFIX).append(name);
            }
            at = end;
        }
        return result.append(sql.substring(at)).toString();
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
