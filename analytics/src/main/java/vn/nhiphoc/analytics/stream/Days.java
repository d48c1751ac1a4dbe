package vn.nhiphoc.analytics.stream;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.LocalTime;

/** Local days and minutes of moments in milliseconds, without an object for each. */
public final class Days {
    private static final long OFFSET = LocalTime.OFFSET.getTotalSeconds() * 1000L;
    private static final long MINUTE = 60_000L;
    private static final long DAY = 24 * 60 * MINUTE;

    private Days() {}

    /** The local day, in days since 1970-01-01. */
    public static int dayOf(long at) {
        return (int) Math.floorDiv(at + OFFSET, DAY);
    }

    public static int dayOf(Instant at) {
        return dayOf(at.toEpochMilli());
    }

    /** The minute within its local day, 0 to 1439. */
    public static int minuteOfDay(long at) {
        return (int) (Math.floorMod(at + OFFSET, DAY) / MINUTE);
    }

    /** The moment at which a local day begins. */
    public static long startOf(int day) {
        return day * DAY - OFFSET;
    }

    /** The moment at which a minute of a local day begins. */
    public static long minuteAt(int day, int minuteOfDay) {
        return startOf(day) + minuteOfDay * MINUTE;
    }
}
