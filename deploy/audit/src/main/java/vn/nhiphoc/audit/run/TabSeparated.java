package vn.nhiphoc.audit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;

/** Lines of ClickHouse's format TabSeparated. */
final class TabSeparated {
    private static final Set<String> FRACTIONS = Set.of("share", "quantity", "current", "baseline", "estimated_share");

    private TabSeparated() {}

    static Row row(View view, String line) {
        List<@Nullable String> values = values(line);
        for (int i = 0; i < values.size() && i < view.columns().size(); i++) {
            String value = values.get(i);
            if (value != null && FRACTIONS.contains(view.columns().get(i))) {
                values.set(i, Text.fraction(value));
            }
        }
        return new Row(view, values);
    }

    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            values.add(value(line.substring(start, tab)));
            start = tab + 1;
        }
        values.add(value(line.substring(start)));
        return values;
    }

    private static @Nullable String value(String printed) {
        if (printed.indexOf('\\') < 0) {
            return printed;
        } else if (printed.equals("\\N")) {
            return null;
        }
        StringBuilder text = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            text.append(c == '\\' && i + 1 < printed.length() ? escaped(printed.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            default -> letter;
        };
    }
}
