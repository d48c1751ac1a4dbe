package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads instants as the log writes them ({@code 2025-10-01T01:30:00.250Z}) without a formatter, since every event has
 * two. Whatever is written otherwise is left to the formatter.
 */
final class IsoInstants extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int MOST_FRACTION = 9;

    IsoInstants() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            Instant read = plain(parser.getText());
            if (read != null) {
                return read;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** The instant; throws as {@link Instant#parse} does. */
    static Instant parse(String text) {
        Instant read = plain(text);
        return read == null ? Instant.parse(text) : read;
    }

    /** Null where the text has another form or names no moment. */
    static @Nullable Instant plain(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text)) {
            return null;
        }
        int nanos = end == FORM.length() ? 0 : fraction(text, FORM.length(), end);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (nanos < 0 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = number(text, 0, 4);
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            if (form == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
                return false;
            }
        }
        return true;
    }

    /** Nanoseconds of what stands between the point at {@code from} and {@code to}; -1 where that is no fraction. */
    private static int fraction(String text, int from, int to) {
        int digits = to - from - 1;
        if (text.charAt(from) != '.' || digits < 1 || digits > MOST_FRACTION) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < MOST_FRACTION; i++) {
            if (i < digits && !isDigit(text.charAt(from + 1 + i))) {
                return -1;
            }
            nanos = nanos * 10 + (i < digits ? text.charAt(from + 1 + i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
