package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.ingest.problem.Fault;

/**
 * Builds the tree of one entry and no more: what goes too deep, is too much, or stands twice is skipped and noted, so
 * that one bad entry costs little and spoils no other.
 */
final class EntryReader {

    private static final int DEEPEST = 12;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final int mostValues;
    private final List<Fault> faults = new ArrayList<>();
    private int values;

    private EntryReader(JsonParser parser, int mostValues) {
        this.parser = parser;
        this.mostValues = mostValues;
    }

    /** Reads the value at which the parser stands; afterwards it stands at that value's end. */
    static Entry read(JsonParser parser, int mostValues) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        EntryReader reader = new EntryReader(parser, mostValues);
        JsonNode value = reader.value(0);
        return new Entry(value, line, reader.faults);
    }

    private JsonNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && (depth >= DEEPEST || values >= mostValues)) {
            refuse(
                    depth >= DEEPEST ? "too_deep" : "too_large",
                    depth >= DEEPEST
                            ? "must not nest deeper than " + DEEPEST + " levels"
                            : "must hold at most " + mostValues + " values");
            parser.skipChildren();
            return NODES.nullNode();
        }
        values++;
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(Double.parseDouble(parser.getText()))
                : NODES.numberNode(parser.getLongValue());
    }

    private ObjectNode object(int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean twice = object.has(name);
            parser.nextToken();
            JsonNode value = value(depth + 1);
            if (twice) {
                refuse("duplicate_field", "the field " + Texts.quoted(name) + " stands twice");
            } else if (values <= mostValues) {
                object.set(name, value);
            } else {
                refuse("too_large", "must hold at most " + mostValues + " values");
            }
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(depth + 1);
            if (values <= mostValues) {
                array.add(value);
            } else {
                refuse("too_large", "must hold at most " + mostValues + " values");
            }
        }
        return array;
    }

    private void refuse(String code, String detail) {
        if (faults.isEmpty()) {
            faults.add(Fault.of(code, null, detail));
        }
    }
}
