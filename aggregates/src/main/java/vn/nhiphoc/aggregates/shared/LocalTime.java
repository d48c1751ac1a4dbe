package vn.nhiphoc.aggregates.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The city's clock: every day and minute of the product is one of Asia/Ho_Chi_Minh (UTC+7 since 1975). */
public final class LocalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The zone's offset for all times that the product counts; a fixed offset is much cheaper than the zone's rules. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private LocalTime() {}

    /** The local day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + OFFSET.getTotalSeconds(), 86_400L));
    }

    /** The instant cut to its whole minute. */
    public static Instant minuteOf(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60L);
    }
}
