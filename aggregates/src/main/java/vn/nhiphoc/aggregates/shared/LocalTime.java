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

    /** Days and moments that are recorded lie between these two: later and earlier ones fit into no store of figures. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);

    public static final LocalDate LAST_DAY = LocalDate.of(2105, 12, 31);

    private static final Instant FIRST_MOMENT = FIRST_DAY.atStartOfDay().toInstant(OFFSET);
    private static final Instant BEHIND_LAST =
            LAST_DAY.plusDays(1).atStartOfDay().toInstant(OFFSET);

    private LocalTime() {}

    /** Whether a day can be recorded. */
    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Whether a moment can be recorded. */
    public static boolean holds(Instant moment) {
        return !moment.isBefore(FIRST_MOMENT) && moment.isBefore(BEHIND_LAST);
    }

    /** The local day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + OFFSET.getTotalSeconds(), 86_400L));
    }

    /** The instant cut to its whole minute. */
    public static Instant minuteOf(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60L);
    }
}
