package vn.nhiphoc.aggregates.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads instants in the form in which almost all are written, {@code 2025-10-01T08:30:00.250+07:00} or with {@code Z}, with or
 * without a fraction. A formatter takes many times as long, and every event and every line that arrives has one or two.
 * What is written otherwise is left to a formatter.
 */
public final class PlainInstant {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final String OFFSET = "+00:00";
    private static final int MOST_FRACTION = 9;
    private static final int MOST_OFFSET_HOURS = 17;

    private PlainInstant() {}

    /** The instant; throws as {@link Instant#parse} does. */
    public static Instant parse(String text) {
        Instant read = orNull(text);
        return read == null ? Instant.parse(text) : read;
    }

    /** Null where the text has another form or names no moment. */
    public static @Nullable Instant orNull(String text) {
        int end = endOfTime(text);
        if (end < FORM.length() || !has(text, 0, FORM)) {
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
        return Instant.ofEpochSecond(seconds - offset(text, end), nanos);
    }

    /** Where the offset begins; -1 where there is none in that form. */
    private static int endOfTime(String text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == 'Z') {
            return length - 1;
        }
        int sign = length - OFFSET.length();
        if (sign < 0 || (text.charAt(sign) != '+' && text.charAt(sign) != '-') || !has(text, sign + 1, "00:00")) {
            return -1;
        }
        return number(text, sign + 1, sign + 3) > MOST_OFFSET_HOURS || number(text, sign + 4, sign + 6) > 59
                ? -1
                : sign;
    }

    /** In seconds. */
    private static long offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return 0;
        }
        long seconds = number(text, at + 1, at + 3) * 3_600L + number(text, at + 4, at + 6) * 60L;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    /** Whether the text is like the form there: a digit for each 0, all else as it is. */
    private static boolean has(String text, int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char is = text.charAt(from + i);
            if (wanted == '0' ? !isDigit(is) : is != wanted) {
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
