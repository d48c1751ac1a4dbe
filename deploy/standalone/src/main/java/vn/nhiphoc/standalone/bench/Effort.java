package vn.nhiphoc.standalone.bench;

/**
 * How thoroughly is measured.
 *
 * @param quick whether a first idea is enough
 * @param warmUp seconds before each run that do not count
 * @param seconds of each run
 * @param runs whose median counts
 */
public record Effort(boolean quick, int warmUp, int seconds, int runs) {
    /** What a figure needs to be relied on. */
    static final Effort FULL = new Effort(false, 10, 30, 3);
    /** All benchmarks in about five minutes. */
    static final Effort QUICK = new Effort(true, 5, 5, 1);

    static Effort of(boolean quick) {
        return quick ? QUICK : FULL;
    }

    /** The same with runs of another length. */
    Effort lasting(int others) {
        return new Effort(quick, warmUp, others, runs);
    }

    /** One of two, for what cannot be the same in both. */
    public int pick(int whenQuick, int otherwise) {
        return quick ? whenQuick : otherwise;
    }
}
