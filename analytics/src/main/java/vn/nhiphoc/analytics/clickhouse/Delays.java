package vn.nhiphoc.analytics.clickhouse;

import org.jspecify.annotations.Nullable;

/**
 * How long events took from being recorded to being visible, over the last minute: counted in steps of 5 %, a ring of
 * seconds. One thread.
 */
final class Delays {

    private static final int SECONDS = 60;
    private static final double STEP = Math.log(1.05);
    private static final int STEPS = 400;

    private final int[][] ring = new int[SECONDS][STEPS];
    private long second;

    /** Counts one event that became visible at {@code nowMillis}. */
    void add(long nowMillis, long delayMillis) {
        turnTo(nowMillis / 1000);
        int step = (int) (Math.log((double) Math.max(1, delayMillis)) / STEP);
        ring[(int) (second % SECONDS)][Math.min(STEPS - 1, step)]++;
    }

    /** The delay that {@code part} of the last minute's events did not exceed, in milliseconds; null without events. */
    @Nullable
    Long quantile(long nowMillis, double part) {
        turnTo(nowMillis / 1000);
        long[] sums = new long[STEPS];
        long all = 0;
        for (int[] counts : ring) {
            for (int i = 0; i < STEPS; i++) {
                sums[i] += counts[i];
                all += counts[i];
            }
        }
        long rank = (long) Math.ceil(all * part);
        for (int i = 0; i < STEPS && all > 0; i++) {
            rank -= sums[i];
            if (rank <= 0) {
                return Math.round(Math.exp((i + 1) * STEP));
            }
        }
        return null;
    }

    private void turnTo(long now) {
        for (long next = Math.max(second + 1, now - SECONDS + 1); next <= now; next++) {
            ring[(int) (next % SECONDS)] = new int[STEPS];
        }
        second = Math.max(second, now);
    }
}
