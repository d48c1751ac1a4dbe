package vn.nhiphoc.dashboards.grafana.macros;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where strings, quoted names and comments of ClickHouse's SQL end. */
final class Lexer {
    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$[A-Za-z_]\\w*\\$|\\$\\$");

    private Lexer() {}

    /** The place after a string or quoted name that begins here; {@code at} itself where none does. */
    static int afterQuoted(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return afterQuote(sql, at, c);
        }
        return c == '$' ? afterDollarQuote(sql, at) : at;
    }

    private static int afterQuote(String sql, int at, char quote) {
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    /** {@code $tag$…$tag$}; a dollar sign that opens none, such as a macro's, is left alone. */
    private static int afterDollarQuote(String sql, int at) {
        Matcher tag = DOLLAR_TAG.matcher(sql).region(at, sql.length());
        if (!tag.lookingAt()) {
            return at;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        return end < 0 ? at : end + tag.group().length();
    }

    /** The place after a comment that begins here; {@code at} itself where none does. */
    private static int afterComment(String sql, int at) {
        if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            return end < 0 ? sql.length() : end + 2;
        }
        if (sql.startsWith("--", at) || sql.startsWith("#!", at) || sql.startsWith("# ", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        return at;
    }

    /** Every comment as so many spaces, so that no macro in it fires. */
    static String withoutComments(String sql) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            int quoted = afterQuoted(sql, at);
            int comment = quoted == at ? afterComment(sql, at) : at;
            if (comment > at) {
                result.append(" ".repeat(comment - at));
                at = comment;
            } else {
                int end = Math.max(quoted, at + 1);
                result.append(sql, at, end);
                at = end;
            }
        }
        return result.toString();
    }
}
