package vn.nhiphoc.analytics.eventlog.reader;

/**
 * How long to wait before looking at the log again, in milliseconds: not at all while there is more, a moment while
 * events come (what comes together is counted together, which saves a tenth of the work), longer when none do, longer
 * still while the log is away. One thread waits, any may wake it.
 */
final class Pace {

    static final long BUSY = 50;
    static final long IDLE = 75;
    static final long AWAY = 2_000;

    private long millis;
    private boolean awake;

    /** After a look that found all there is or not all, and some events or none. */
    void after(boolean complete, boolean some) {
        if (!complete) {
            millis = 0;
        } else {
            millis = some ? BUSY : Math.min(IDLE, Math.max(BUSY, 2 * millis));
        }
    }

    void away() {
        millis = Math.min(AWAY, Math.max(IDLE, 2 * millis));
    }

    long millis() {
        return millis;
    }

    synchronized void await() throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long rest = millis; rest > 0 && !awake; rest = (until - System.nanoTime()) / 1_000_000) {
            wait(rest);
        }
        awake = false;
    }

    synchronized void wake() {
        awake = true;
        notifyAll();
    }
}
