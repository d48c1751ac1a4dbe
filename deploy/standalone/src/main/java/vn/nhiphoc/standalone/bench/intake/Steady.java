package vn.nhiphoc.standalone.bench.intake;

import vn.nhiphoc.standalone.bench.SystemUnderTest;

/** 1,000 check-ins a second by the clock, in batches of 50, each batch into an activity of its own. */
public final class Steady {
    public static final int LINES_PER_SECOND = 1_000;
    public static final int LINES_PER_BATCH = 50;
    public static final int BATCHES_PER_SECOND = LINES_PER_SECOND / LINES_PER_BATCH;
    private static final int CONNECTIONS = 16;

    private Steady() {}

    /**
     * As many as come in that time.
     *
     * @param name the beginning of the activities' ids
     * @param campaign into which they come
     */
    public static Arrivals arrivals(String name, String campaign, long seed, int seconds) {
        return new Arrivals(name, campaign, seed, LINES_PER_BATCH, seconds * BATCHES_PER_SECOND);
    }

    /** Begins to send all of them. */
    public static ByTheClock start(SystemUnderTest system, Arrivals arrivals) {
        return new ByTheClock(system, arrivals, 0, arrivals.activities(), BATCHES_PER_SECOND, CONNECTIONS).start();
    }
}
