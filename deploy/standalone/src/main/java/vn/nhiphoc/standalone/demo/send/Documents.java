package vn.nhiphoc.standalone.demo.send;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Whole documents as JSON: records by their field names, days as {@code YYYY-MM-DD}. */
public final class Documents {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private Documents() {}

    public static void write(JsonGenerator json, Object document) throws IOException {
        MAPPER.writeValue(json, document);
    }
}
