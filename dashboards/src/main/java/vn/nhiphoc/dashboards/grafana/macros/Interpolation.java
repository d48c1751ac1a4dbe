package vn.nhiphoc.dashboards.grafana.macros;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grafana's variables, the two intervals among them. A name that it does not know stays as it is. */
final class Interpolation {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(\\w+)|\\[\\[(\\w+?)(?::(\\w+))?]]|\\$\\{(\\w+)(?::([^}]+))?}");

    private Interpolation() {}

    static String apply(String sql, PanelRequest request) {
        StringBuilder result = new StringBuilder();
        Matcher variable = VARIABLE.matcher(sql);
        while (variable.find()) {
            String name = first(variable.group(1), variable.group(2), variable.group(4));
            String format = first(variable.group(3), variable.group(5), "");
            String value = value(name, format, request);
            variable.appendReplacement(result, Matcher.quoteReplacement(value == null ? variable.group() : value));
        }
        return variable.appendTail(result).toString();
    }

    private static @Nullable String value(String name, String format, PanelRequest request) {
        long millis = request.interval().toMillis();
        return switch (name) {
            case "__interval" -> millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
            case "__interval_ms" -> Long.toString(millis);
            default -> chosen(name, format, request.variables());
        };
    }

    private static @Nullable String chosen(String name, String format, Map<String, Selection> variables) {
        Selection selection = variables.get(name);
        if (selection == null) {
            return null;
        }
        return switch (format) {
            case "singlequote" ->
                selection.values().stream()
                        .map(value -> "'" + value.replace("'", "\\'") + "'")
                        .collect(Collectors.joining(","));
            case "" ->
                selection.values().size() == 1
                        ? selection.values().get(0)
                        : selection.values().stream()
                                .map(value -> "'" + value + "'")
                                .collect(Collectors.joining(","));
            default ->
                throw new MacroFailure("no format of a variable that is used here: ${" + name + ":" + format + "}");
        };
    }

    private static String first(@Nullable String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse("");
    }
}
