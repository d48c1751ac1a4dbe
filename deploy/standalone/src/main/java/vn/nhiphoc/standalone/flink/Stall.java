package vn.nhiphoc.standalone.flink;

import java.time.Duration;

/** Tells a job that fails again and again without getting anywhere from one that was only held up. */
final class Stall {
    private static final Duration LONG = Duration.ofMinutes(5);

    private long position = -1;
    private long movedAt = System.nanoTime();

    /** Whether it has failed and stood at that position for long. */
    boolean since(long now, String failure) {
        return since(now, failure, System.nanoTime());
    }

    boolean since(long now, String failure, long nanos) {
        if (now > position || failure.isEmpty()) {
            position = Math.max(position, now);
            movedAt = nanos;
        }
        return nanos - movedAt > LONG.toNanos();
    }
}
