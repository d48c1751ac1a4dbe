package vn.nhiphoc.dashboards.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Format;
import vn.nhiphoc.dashboards.request.Refused;

/** The parameters of a request; one that nobody knows, or a value that is none, is refused by name. */
final class Parameters {
    private static final int BAD_REQUEST = 400;

    private final HttpServletRequest request;

    /** @param known the names that may stand there */
    Parameters(HttpServletRequest request, Set<String> known) {
        this.request = request;
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new Refused(
                        BAD_REQUEST,
                        "unknown_parameter",
                        "There is no parameter " + name + "; known are " + String.join(", ", new TreeSet<>(known))
                                + ".");
            }
        }
    }

    @Nullable
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new Refused(BAD_REQUEST, "missing_parameter", "The parameter " + name + " is needed.");
        }
        return value;
    }

    /** One of the codes; the first where the parameter is left out. */
    String oneOf(String name, List<String> codes) {
        String value = text(name);
        if (value == null) {
            return codes.get(0);
        }
        if (!codes.contains(value)) {
            throw bad(name, value, codes);
        }
        return value;
    }

    /** The dimensions of {@code by}, in the order in which they were asked for. */
    List<Dimension> by(Set<Dimension> allowed) {
        String asked = text("by");
        if (asked == null) {
            return List.of();
        }
        List<Dimension> by = new ArrayList<>();
        for (String code : asked.split(",", -1)) {
            Dimension dimension = Arrays.stream(Dimension.values())
                    .filter(allowed::contains)
                    .filter(candidate -> candidate.code().equals(code.strip()))
                    .findFirst()
                    .orElseThrow(() -> bad(
                            "by",
                            code,
                            EnumSet.copyOf(allowed).stream()
                                    .map(Dimension::code)
                                    .toList()));
            if (!by.contains(dimension)) {
                by.add(dimension);
            }
        }
        return by;
    }

    /** How many rows at most; null is all of them. */
    @Nullable
    Integer limit() {
        String value = text("limit");
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new Refused(BAD_REQUEST, "bad_parameter", "'limit' must be a whole number from 1 to 9999999.");
        }
        return Integer.valueOf(value);
    }

    Format format() {
        return Format.valueOf(
                oneOf("format", List.of("json", "csv", "parquet", "sql")).toUpperCase(Locale.ROOT));
    }

    private static Refused bad(String name, String value, List<String> right) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new Refused(
                BAD_REQUEST,
                "bad_parameter",
                "'" + name + "' cannot be '" + shown + "'; right: " + String.join(", ", right) + ".");
    }
}
