package vn.nhiphoc.dashboards.clickhouse;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT whose rows leave in one of ClickHouse's own formats.
 *
 * @param act what is read, for messages
 * @param sql the statement, with {@code {name:Type}} where a value stands
 * @param values the values by their names
 * @param database where its views are; null for the one of the settings
 */
public record Select(
        String act,
        String sql,
        Map<String, String> values,
        @Nullable String database) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):(\\w+)}");

    /** Copies the values. */
    public Select {
        values = Map.copyOf(values);
    }

    /** From the views of the live figures. */
    public Select(String act, String sql, Map<String, String> values) {
        this(act, sql, values, null);
    }

    /** The statement with its values in it, as somebody may run it by hand. */
    public String text() {
        String text = PLACEHOLDER
                .matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(literal(
                        Objects.requireNonNull(values.get(place.group(1))),
                        place.group(2).equals("String"))));
        return database == null ? text : "USE " + database + ";\n" + text;
    }

    private static String literal(String value, boolean quoted) {
        return quoted ? "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'" : value;
    }

    /** The same, its first rows only; null is all of them. */
    public Select first(@Nullable Integer rows) {
        return rows == null ? this : new Select(act, sql + " LIMIT " + rows, values, database);
    }

    /** The same from the views of another database. */
    public Select in(String other) {
        return new Select(act, sql, values, other);
    }
}
