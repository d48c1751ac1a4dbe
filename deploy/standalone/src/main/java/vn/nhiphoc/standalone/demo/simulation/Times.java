package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.truth.Calendar;

/**
 * When an activity is planned, opened and closed, in epoch milliseconds.
 *
 * @param planned when its plan is sent
 * @param openedAt null is never
 * @param closedAt null is never
 */
record Times(
        long planned,
        long start,
        long end,
        @Nullable Long openedAt,
        @Nullable Long closedAt) {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    static Times of(Item item) {
        SplittableRandom random = item.random("times");
        long start = item.sessions().get(0).from();
        long end = item.sessions().get(item.sessions().size() - 1).to();
        long opened = start + random.nextLong(2 * MINUTE) + (isStraggler(item) ? lateness(random) : 0);
        long closed = Math.max(end, opened + 20 * MINUTE) + random.nextLong(30 * MINUTE);
        return new Times(
                planned(item, start, end, random),
                start,
                end,
                item.isNeverOpened() ? null : Long.valueOf(opened),
                item.isNeverClosed() ? null : Long.valueOf(closed));
    }

    /** Late by twenty minutes to four hours. */
    private static long lateness(SplittableRandom random) {
        return 20 * MINUTE + random.nextLong(220 * MINUTE);
    }

    static boolean isStraggler(Item item) {
        return item.isOpening() && item.number() % 8 == 4;
    }

    /** Days before as a rule; some are put down only once they are over. */
    private static long planned(Item item, long start, long end, SplittableRandom random) {
        if (isPutDownLater(item)) {
            return next(end + 2 * HOUR, 6);
        }
        long early = Calendar.at(item.week().firstDay().minusDays(8 - random.nextInt(6)), 8, 0);
        return Math.min(early, next(start - 3 * DAY, 8));
    }

    static boolean isPutDownLater(Item item) {
        return item.isReportedAtNight() && item.number() % 8 == 5;
    }

    /** The evening after its end, when the reports of many are sent together. */
    long night() {
        return next(Math.max(planned, end) + MINUTE, 23);
    }

    /** The first time from then on that the clock shows that hour. */
    static long next(long from, int hour) {
        long today = Calendar.at(LocalDate.ofEpochDay(Calendar.dayOf(from)), hour, 0);
        return today >= from ? today : today + DAY;
    }
}
