package vn.nhiphoc.audit.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The city's clock; moments are milliseconds. */
public final class Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final long MINUTE = 60_000;

    private Clock() {}

    public static LocalDate day(long moment) {
        return Instant.ofEpochMilli(moment).atZone(ZONE).toLocalDate();
    }

    /** The moment at which the minute began. */
    public static long minute(long moment) {
        return Math.floorDiv(moment, MINUTE) * MINUTE;
    }

    /** Whole minutes between two moments, 0 where the second is not later. */
    public static long wholeMinutes(long from, long to) {
        return Math.max(0, (to - from) / MINUTE);
    }
}
