package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.PlainInstant;

/**
 * Reads instants as the log writes them ({@code 2025-10-01T01:30:00.250Z}) without a formatter, since every event has
 * two. Whatever is written otherwise is left to the formatter.
 */
final class IsoInstants extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    IsoInstants() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            Instant read = PlainInstant.orNull(parser.getText());
            if (read != null) {
                return read;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }
}
