package vn.nhiphoc.dashboards.testing;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Until {
    private Until() {}

    /** Returns once it holds; fails after thirty seconds. */
    public static void holds(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within thirty seconds: " + what);
            }
            Thread.sleep(20);
        }
    }
}
