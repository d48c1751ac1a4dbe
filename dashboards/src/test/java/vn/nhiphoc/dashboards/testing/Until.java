package vn.nhiphoc.dashboards.testing;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Until {
    private Until() {}

    /** Returns once it holds; fails after twenty seconds. */
    public static void holds(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within twenty seconds: " + what);
            }
            Thread.sleep(20);
        }
    }
}
