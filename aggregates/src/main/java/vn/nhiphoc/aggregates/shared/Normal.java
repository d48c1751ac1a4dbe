package vn.nhiphoc.aggregates.shared;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The form in which content is recorded and compared: instants to the millisecond, text in NFC. */
public final class Normal {

    private Normal() {}

    public static Instant time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public static @Nullable String optional(@Nullable String text) {
        return text == null ? null : text(text);
    }

    public static Name name(Name name) {
        return new Name(text(name.vi()), optional(name.en()));
    }
}
