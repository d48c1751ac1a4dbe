package vn.nhiphoc.ingest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.aggregates.shared.PlainInstant;

/**
 * Days and instants as senders write them. The range is what every store of the product can hold: ClickHouse's days
 * and minutes begin in 1970, its minutes end in 2106.
 */
public final class Times {

    private static final int LONGEST = 40;

    /** {@code YYYY-MM-DD}. */
    public static final Kind<LocalDate> DAY = value -> {
        String given = Kinds.string(value, "a day, YYYY-MM-DD");
        if (given.length() != 10) {
            throw new Unfit("invalid_date", Texts.quoted(given) + " is not a day; write YYYY-MM-DD");
        }
        try {
            return inRange(LocalDate.parse(given));
        } catch (DateTimeException e) {
            throw new Unfit("invalid_date", Texts.quoted(given) + " is not a day that exists; write YYYY-MM-DD");
        }
    };

    /** ISO 8601 with an offset, cut to the millisecond. */
    public static final Kind<Instant> INSTANT = value -> {
        String given = Kinds.string(value, "a time, 2025-10-01T08:00:00+07:00");
        if (given.length() > LONGEST) {
            throw new Unfit("invalid_time", Texts.quoted(given) + " is not a time");
        }
        try {
            Instant plain = PlainInstant.orNull(given);
            Instant instant =
                    plain == null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(given, Instant::from) : plain;
            inRange(LocalTime.dayOf(instant));
            return instant.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new Unfit(
                    "invalid_time",
                    Texts.quoted(given)
                            + " is not a time that exists, with its offset; write it like 2025-10-01T08:00:00+07:00");
        }
    };

    /** A local hour, {@code HH:mm}. */
    public static final Kind<String> HOUR = value -> {
        String given = Kinds.string(value, "an hour, HH:mm");
        if (!given.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new Unfit("invalid_time", Texts.quoted(given) + " is not an hour of a day; write HH:mm");
        }
        return given;
    };

    private Times() {}

    /** An instant as the city's clock shows it, the way in which entries are read back. */
    public static OffsetDateTime shown(Instant instant) {
        return instant.atOffset(LocalTime.OFFSET);
    }

    private static LocalDate inRange(LocalDate day) {
        if (!LocalTime.holds(day)) {
            throw new Unfit("out_of_range", "must lie between " + LocalTime.FIRST_DAY + " and " + LocalTime.LAST_DAY);
        }
        return day;
    }
}
