package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * Reads a JSON document (UTF-8) from a stream. What cannot be read at all is a {@link ProblemException} that names line
 * and column; what the stream itself throws passes through.
 */
public final class Document {

    private static final int MOST_VALUES = 50_000;
    private static final int MOST_VALUES_OF_A_LINE = 20_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Document() {}

    /** The whole document as one entry; null if there is nothing in it. */
    public static @Nullable Entry single(InputStream in) throws IOException {
        return read(in, parser -> {
            if (parser.nextToken() == null) {
                return null;
            }
            Entry entry = EntryReader.read(parser, MOST_VALUES);
            end(parser);
            return entry;
        });
    }

    /** An object of lists, whose entries are handed on one by one as they are read; the names of those that were there. */
    public static Set<String> lists(InputStream in, Map<String, Consumer<Entry>> lists) throws IOException {
        Set<String> seen = new HashSet<>();
        read(in, parser -> {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw refusal(parser.currentLocation(), "malformed_json", null, "the body is empty; send an object");
            }
            if (first != JsonToken.START_OBJECT) {
                throw refusal(parser, "wrong_type", null, "the document must be an object with " + names(lists));
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                @Nullable Consumer<Entry> sink = lists.get(name);
                if (sink == null) {
                    String hint = Nearest.hint(name, lists.keySet());
                    throw refusal(
                            parser,
                            "unknown_field",
                            name.length() > 100 ? name.substring(0, 100) : name,
                            "unknown field " + Texts.quoted(name) + hint + " Known: " + names(lists) + ".");
                }
                if (!seen.add(name)) {
                    throw refusal(parser, "duplicate_field", name, "the field \"" + name + "\" stands twice");
                }
                JsonToken start = parser.nextToken();
                if (start == JsonToken.VALUE_NULL) {
                    seen.remove(name);
                    continue;
                }
                if (start != JsonToken.START_ARRAY) {
                    throw refusal(parser, "wrong_type", name, name + ": must be a list");
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    sink.accept(EntryReader.read(parser, MOST_VALUES_OF_A_LINE));
                }
            }
            end(parser);
            return seen;
        });
        return seen;
    }

    private static <T> @Nullable T read(InputStream in, Reader<T> reader) throws IOException {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (JsonParser parser = JSON.createParser(new InputStreamReader(in, utf8))) {
            try {
                return reader.read(parser);
            } catch (JsonProcessingException e) {
                throw refusal(e.getLocation(), "malformed_json", null, "not JSON: " + e.getOriginalMessage());
            } catch (CharacterCodingException e) {
                throw refusal(parser.currentLocation(), "invalid_utf8", null, "the body is not UTF-8");
            }
        }
    }

    private static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw refusal(parser, "malformed_json", null, "not JSON: something follows the document's end");
        }
    }

    private static String names(Map<String, ?> lists) {
        return String.join(", ", lists.keySet());
    }

    private static ProblemException refusal(JsonParser parser, String code, @Nullable String field, String detail) {
        return refusal(parser.currentTokenLocation(), code, field, detail);
    }

    private static ProblemException refusal(
            @Nullable JsonLocation at, String code, @Nullable String field, String detail) {
        Fault fault = at == null
                ? Fault.of(code, field, detail)
                : new Fault(
                        at.getLineNr(),
                        at.getColumnNr(),
                        field,
                        code,
                        detail + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
        return new ProblemException(Problem.unreadable(fault));
    }

    private interface Reader<T> {
        @Nullable
        T read(JsonParser parser) throws IOException;
    }
}
