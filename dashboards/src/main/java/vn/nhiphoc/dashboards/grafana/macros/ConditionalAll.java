package vn.nhiphoc.dashboards.grafana.macros;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $__conditionalAll(condition, $v)}: the condition, or {@code 1=1} where {@code v} is All or empty. It happens in
 * the browser, which counts brackets and commas without regard to strings, and takes {@code $&} in a condition for a
 * pattern of its own: both are failures here, as no query should depend on them.
 */
public final class ConditionalAll {
    private static final String MACRO = "$__conditionalAll(";
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)}");
    private static final Pattern COUNTED = Pattern.compile("[(),]");
    private static final Pattern REPLACEMENT = Pattern.compile("\\$[&'`]");

    private ConditionalAll() {}

    /** Innermost and last ones first, as the plugin does it. */
    public static String apply(String sql, Map<String, Selection> variables) {
        String result = sql;
        for (int at = result.lastIndexOf(MACRO); at >= 0; at = result.lastIndexOf(MACRO)) {
            int open = at + MACRO.length() - 1;
            List<Integer> borders = borders(result, open);
            if (borders.size() != 3) {
                throw new MacroFailure("$__conditionalAll takes a condition and a variable: " + result.substring(at));
            }
            String condition = result.substring(open + 1, borders.get(1));
            String variable =
                    result.substring(borders.get(1) + 1, borders.get(2)).strip();
            requirePlain(condition);
            String phrase = isEverything(variable, variables) ? "1=1" : condition;
            result = result.substring(0, at) + phrase + result.substring(borders.get(2) + 1);
        }
        return result;
    }

    /** The opening bracket, the commas on its level, and the closing one; fewer where it does not close. */
    private static List<Integer> borders(String sql, int open) {
        List<Integer> borders = new ArrayList<>();
        int depth = 0;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (i == open || (c == ',' && depth == 1)) {
                borders.add(i);
            }
            depth -= c == ')' ? 1 : 0;
            if (depth == 0) {
                borders.add(i);
                return borders;
            }
        }
        return List.of();
    }

    private static void requirePlain(String condition) {
        for (int i = 0; i < condition.length(); i++) {
            int end = Lexer.afterQuoted(condition, i);
            if (end > i && COUNTED.matcher(condition.substring(i, end)).find()) {
                throw new MacroFailure("a bracket or comma inside a string of $__conditionalAll: " + condition);
            }
            i = Math.max(i, end - 1);
        }
        if (REPLACEMENT.matcher(condition).find()) {
            throw new MacroFailure("a pattern of JavaScript's replace inside $__conditionalAll: " + condition);
        }
    }

    /** A variable with a format is another name to the plugin: it never sees All. */
    private static boolean isEverything(String argument, Map<String, Selection> variables) {
        Matcher name = VARIABLE.matcher(argument);
        if (!name.matches()) {
            return false;
        }
        Selection selection = variables.get(name.group(1) == null ? name.group(2) : name.group(1));
        return selection != null && selection.isEverything();
    }
}
