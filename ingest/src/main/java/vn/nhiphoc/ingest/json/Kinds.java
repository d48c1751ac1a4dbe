package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/** The kinds of values of the intake; times are in {@link Times}. */
public final class Kinds {

    public static final Kind<Boolean> BOOLEAN = value -> {
        if (!value.isBoolean()) {
            throw wrongType(value, "true or false");
        }
        return value.booleanValue();
    };

    private Kinds() {}

    /** Text of one line in NFC, with at least one visible character. */
    public static Kind<String> text(int longest) {
        return value -> Texts.clean(string(value, "text"), longest);
    }

    /** An identifier whose own constructor says (by an {@link IllegalArgumentException}) what it takes. */
    public static <T> Kind<T> id(Function<String, T> id) {
        return value -> id(id, string(value, "text"));
    }

    /** Takes a value that stands in the request's path; what does not fit is a {@link ProblemException}. */
    public static <T> T inPath(String name, Kind<T> kind, String given) {
        try {
            return kind.read(TextNode.valueOf(given));
        } catch (Unfit e) {
            throw new ProblemException(Problem.invalid(List.of(Fault.of(e.code(), name, name + ": " + e.detail()))));
        }
    }

    private static <T> T id(Function<String, T> id, String given) {
        Texts.refuseControls(given);
        try {
            return id.apply(given);
        } catch (IllegalArgumentException e) {
            throw new Unfit("invalid_id", String.valueOf(e.getMessage()));
        }
    }

    /** One of the values of an enumeration, by its code. */
    public static <E extends Enum<E>> Kind<E> oneOf(String what, E[] values, Function<E, String> code) {
        Map<String, E> known = Arrays.stream(values)
                .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return value -> {
            String given = string(value, "text");
            @Nullable E found = known.get(given);
            if (found == null) {
                throw new Unfit(
                        "unknown_" + what,
                        "unknown " + what + " " + Texts.quoted(given) + Nearest.hint(given, known.keySet()) + " Known: "
                                + String.join(", ", known.keySet()) + ".");
            }
            return found;
        };
    }

    /** A whole number between two bounds, both inclusive. */
    public static Kind<Long> whole(long least, long most) {
        return value -> {
            if (!value.isNumber()) {
                throw wrongType(value, "a whole number");
            }
            double given = value.doubleValue();
            if (given != Math.rint(given) || !value.canConvertToLong()) {
                throw new Unfit("out_of_range", "must be a whole number from " + least + " to " + most);
            }
            long whole = value.longValue();
            if (whole < least || whole > most) {
                throw new Unfit("out_of_range", "must be a whole number from " + least + " to " + most);
            }
            return whole;
        };
    }

    /** A number between two bounds, both inclusive. */
    public static Kind<Double> number(double least, double most) {
        return value -> {
            if (!value.isNumber()) {
                throw wrongType(value, "a number");
            }
            double given = value.doubleValue();
            if (!(given >= least && given <= most)) {
                throw new Unfit("out_of_range", "must be a number from " + plain(least) + " to " + plain(most));
            }
            return given;
        };
    }

    static String string(JsonNode value, String wanted) {
        if (!value.isTextual()) {
            throw wrongType(value, wanted);
        }
        return value.textValue();
    }

    static Unfit wrongType(JsonNode value, String wanted) {
        return new Unfit("wrong_type", "must be " + wanted + ", not " + name(value.getNodeType()));
    }

    private static String name(JsonNodeType type) {
        return switch (type) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e18
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
