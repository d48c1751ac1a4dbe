package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Reads mappings strictly: unknown, doubled and missing fields are refused by name. */
final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingJson() {}

    static <T> T read(String file, byte[] json, Class<T> type) throws UnusableFile {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            String detail = where(e.getLocation()) + path(e) + reason(e);
            throw new UnusableFile(new Said(
                    "Bảng ánh xạ \"" + file + "\" không dùng được: " + detail,
                    "mapping \"" + file + "\" cannot be used: " + detail));
        } catch (IOException e) {
            throw new IllegalStateException("reading bytes of " + file, e);
        }
    }

    /** Refuses null where a record's field must be given. */
    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("needs \"" + field + "\"");
        }
        return value;
    }

    private static String where(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String path(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()
                || e instanceof UnrecognizedPropertyException) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                + ": ";
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "unknown field \"" + unknown.getPropertyName() + "\"; known: " + known;
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
