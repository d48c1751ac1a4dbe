package vn.nhiphoc.standalone.bench;

/**
 * How thoroughly is measured.
 *
 * @param quick whether a first idea is enough
 * @param warmUp seconds before each run that do not count
 * @param seconds of each run
 * @param runs whose median counts
 * @param scale of the demo, where a measurement begins with one
 */
public record Effort(boolean quick, int warmUp, int seconds, int runs, double scale) {
    /** What a figure needs to be relied on. */
    static final Effort FULL = new Effort(false, 20, 30, 3, 1);
    /** All benchmarks in about five minutes. */
    static final Effort QUICK = new Effort(true, 5, 5, 1, 0.05);

    static Effort of(boolean quick) {
        return quick ? QUICK : FULL;
    }

    /** The same with runs of another length. */
    Effort lasting(int others) {
        return new Effort(quick, warmUp, others, runs, scale);
    }

    /** One run of that length, for what takes its time whatever one wants. */
    Effort once(int itsSeconds) {
        return new Effort(quick, 0, itsSeconds, 1, scale);
    }

    /** The same with the demo at another scale. */
    Effort at(double other) {
        return new Effort(quick, warmUp, seconds, runs, other);
    }

    /** One of two, for what cannot be the same in both. */
    public int pick(int whenQuick, int otherwise) {
        return quick ? whenQuick : otherwise;
    }
}
