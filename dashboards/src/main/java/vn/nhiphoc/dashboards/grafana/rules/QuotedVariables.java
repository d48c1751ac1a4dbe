package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/**
 * Variables stand as {@code ${v:singlequote}} inside the condition of {@code $__conditionalAll}, whose second argument is
 * that variable without a format. Nothing else of a variable is in the SQL.
 */
final class QuotedVariables implements Rule {
    private static final Pattern GUARD = Pattern.compile(
            "\\$__conditionalAll\\((?<condition>(?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*),"
                    + "\\s*\\$\\{?(?<name>\\w+)}?\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?!__)\\{?\\w|\\[\\[");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.statements(Shelf.CLICKHOUSE).stream()
                .filter(statement -> isOpen(statement.text()))
                .map(statement -> statement.at() + ": a variable that is not quoted inside $__conditionalAll");
    }

    private static boolean isOpen(String sql) {
        StringBuilder outside = new StringBuilder();
        Matcher guard = GUARD.matcher(sql);
        while (guard.find()) {
            String rest = guard.group("condition").replace("${" + guard.group("name") + ":singlequote}", "");
            if (VARIABLE.matcher(rest).find()) {
                return true;
            }
            guard.appendReplacement(outside, "");
        }
        return VARIABLE.matcher(guard.appendTail(outside)).find() || outside.indexOf("$__conditionalAll") >= 0;
    }
}
