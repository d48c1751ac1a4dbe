package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Local time of the city; days and minutes of all figures are its own. */
final class Hanoi {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Hanoi() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last millisecond of a day. */
    static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}
