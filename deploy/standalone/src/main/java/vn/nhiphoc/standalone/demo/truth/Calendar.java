package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;

/** Local days and minutes of instants in epoch milliseconds. Vietnam keeps one offset, seven hours, all year. */
public final class Calendar {

    private static final long OFFSET = 7 * 3_600_000L;
    private static final long DAY = 86_400_000L;
    private static final long MINUTE = 60_000L;

    private Calendar() {}

    /** The local day, counted in days since 1970-01-01. */
    public static int dayOf(long at) {
        return (int) Math.floorDiv(at + OFFSET, DAY);
    }

    /** The first millisecond of the minute. */
    public static long minuteOf(long at) {
        return Math.floorDiv(at, MINUTE) * MINUTE;
    }

    /** The instant of a local time. */
    public static long at(LocalDate day, int hour, int minute) {
        return day.toEpochDay() * DAY - OFFSET + hour * 3_600_000L + minute * MINUTE;
    }

    static String text(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
