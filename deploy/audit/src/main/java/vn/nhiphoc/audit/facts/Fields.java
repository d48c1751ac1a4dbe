package vn.nhiphoc.audit.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for once. Strict: a field that is missing, of another kind, or that nobody
 * asked for ({@link #end}) is {@link NotUnderstood}, never a guess.
 */
final class Fields {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Map<String, JsonNode> left = new HashMap<>();

    private Fields(JsonNode object) {
        object.properties().forEach(field -> left.put(field.getKey(), field.getValue()));
    }

    static Fields of(String json) throws NotUnderstood {
        try {
            return of(READER.<@Nullable JsonNode>readValue(json), "the payload");
        } catch (JsonProcessingException e) {
            throw new NotUnderstood("the payload is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Fields of(@Nullable JsonNode node, String what) throws NotUnderstood {
        if (node == null || !node.isObject()) {
            throw new NotUnderstood(what + " is no object");
        }
        return new Fields(node);
    }

    String text(String name) throws NotUnderstood {
        return take(name, JsonNode::isTextual, "text").textValue();
    }

    @Nullable
    String optionalText(String name) throws NotUnderstood {
        return isNull(name) ? null : text(name);
    }

    long whole(String name) throws NotUnderstood {
        return take(name, node -> node.isIntegralNumber() && node.canConvertToLong(), "whole number")
                .longValue();
    }

    @Nullable
    Long optionalWhole(String name) throws NotUnderstood {
        return isNull(name) ? null : (Long) whole(name);
    }

    double number(String name) throws NotUnderstood {
        return take(name, JsonNode::isNumber, "number").doubleValue();
    }

    boolean flag(String name) throws NotUnderstood {
        return take(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    LocalDate day(String name) throws NotUnderstood {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new NotUnderstood(name + " is no day: " + e.getParsedString());
        }
    }

    @Nullable
    LocalDate optionalDay(String name) throws NotUnderstood {
        return isNull(name) ? null : day(name);
    }

    /** Milliseconds. */
    long moment(String name) throws NotUnderstood {
        try {
            return Instant.parse(text(name)).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new NotUnderstood(name + " is no moment: " + e.getMessage());
        }
    }

    Fields object(String name) throws NotUnderstood {
        return of(take(name, JsonNode::isObject, "object"), name);
    }

    @Nullable
    Fields optionalObject(String name) throws NotUnderstood {
        return isNull(name) ? null : object(name);
    }

    List<Fields> objects(String name) throws NotUnderstood {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode node : take(name, JsonNode::isArray, "list")) {
            objects.add(of(node, "an entry of " + name));
        }
        return objects;
    }

    List<String> texts(String name) throws NotUnderstood {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : take(name, JsonNode::isArray, "list")) {
            if (!node.isTextual()) {
                throw new NotUnderstood("an entry of " + name + " is no text");
            }
            texts.add(node.textValue());
        }
        return List.copyOf(texts);
    }

    @Nullable
    List<String> optionalTexts(String name) throws NotUnderstood {
        return isNull(name) ? null : texts(name);
    }

    /** Asked for, and of no consequence to any figure. */
    void ignore(String... names) throws NotUnderstood {
        for (String name : names) {
            if (left.remove(name) == null) {
                throw new NotUnderstood(name + " is missing");
            }
        }
    }

    /** Nothing may be left that nobody asked for. */
    void end() throws NotUnderstood {
        if (!left.isEmpty()) {
            throw new NotUnderstood("unknown fields " + left.keySet());
        }
    }

    private boolean isNull(String name) {
        JsonNode node = left.get(name);
        if (node == null || !node.isNull()) {
            return false;
        }
        left.remove(name);
        return true;
    }

    private JsonNode take(String name, Predicate<JsonNode> fits, String kind) throws NotUnderstood {
        JsonNode node = left.remove(name);
        if (node == null || !fits.test(node)) {
            throw new NotUnderstood(name + (node == null ? " is missing" : " is no " + kind));
        }
        return node;
    }
}
