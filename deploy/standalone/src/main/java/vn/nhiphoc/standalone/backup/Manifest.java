package vn.nhiphoc.standalone.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself; the last entry of its file, {@code manifest.json}.
 *
 * @param format of the file; a higher one than {@link #FORMAT} comes from a later version
 * @param madeAt when its boundary was taken, ISO 8601
 * @param logId of the log that was copied
 * @param position the transaction id below which every event of that log is in it, and none other
 * @param last the last event; null where there is none
 * @param parts by their names in the file
 */
record Manifest(
        String product,
        int format,
        String madeAt,
        String logId,
        String position,
        @Nullable Last last,
        long events,
        Map<String, Sum> parts) {

    static final String ENTRY = "manifest.json";
    static final String PRODUCT = "nhiphoc";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Manifest {
        parts = Map.copyOf(parts);
    }

    String json() throws JsonProcessingException {
        return JSON.writeValueAsString(this) + "\n";
    }

    static Manifest of(String json) throws JsonProcessingException {
        return JSON.readValue(json, Manifest.class);
    }

    /** Where an event stood in the log that was copied. */
    record Last(String transactionId, long globalIndex) {}

    /** A part's length in bytes and the SHA-256 of it, before compression. */
    record Sum(long bytes, String sha256) {}
}
