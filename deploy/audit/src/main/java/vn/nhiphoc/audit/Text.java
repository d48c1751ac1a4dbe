package vn.nhiphoc.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Clock;

/** The one form in which values are compared: as ClickHouse prints them, fractions as Java does. */
public final class Text {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(Clock.ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Clock.ZONE);
    /** What ClickHouse's type Date can hold; a day outside shows as the nearest. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2149, 6, 6);

    private Text() {}

    public static String number(long number) {
        return Long.toString(number);
    }

    public static @Nullable String number(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    public static String flag(boolean flag) {
        return Boolean.toString(flag);
    }

    public static @Nullable String flag(@Nullable Boolean flag) {
        return flag == null ? null : flag.toString();
    }

    public static String fraction(double fraction) {
        return Double.toString(fraction);
    }

    /** A fraction as ClickHouse prints it, in our form. */
    public static String fraction(String printed) {
        return fraction(Double.parseDouble(printed));
    }

    public static String day(LocalDate day) {
        return (day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day).toString();
    }

    public static @Nullable String optionalDay(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** DateTime64(3); milliseconds. */
    public static String moment(long moment) {
        return MOMENT.format(Instant.ofEpochMilli(moment));
    }

    public static @Nullable String optionalMoment(@Nullable Long moment) {
        return moment == null ? null : moment(moment);
    }

    /** DateTime. */
    public static String second(long moment) {
        return SECOND.format(Instant.ofEpochMilli(moment));
    }

    public static String list(List<String> texts) {
        return texts.stream()
                .map(text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
