package vn.nhiphoc.standalone;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that the launcher hands to a part: {@code nhiphoc.http.port} is {@code NHIPHOC_HTTP_PORT}. */
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** This process's own. */
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** A setting that must be there. */
    public String text(String key) {
        @Nullable String value = variables.get(variable(key));
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable(key) + " is not set");
        }
        return value;
    }

    /** A setting that need not be there, as ISO 8601 writes a span: {@code PT10S}. */
    public Duration duration(String key, Duration otherwise) {
        try {
            return variables.containsKey(variable(key)) ? Duration.parse(text(key)) : otherwise;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(variable(key) + " must be a span such as PT10S", e);
        }
    }

    /** A setting that must be there and a whole number. */
    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable(key) + " must be a whole number", e);
        }
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return "Environment" + variables.keySet();
    }
}
