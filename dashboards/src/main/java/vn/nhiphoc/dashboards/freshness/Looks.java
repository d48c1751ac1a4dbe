package vn.nhiphoc.dashboards.freshness;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Which of the looks that are possible are made: all while somebody waits for news, else one a second. For one thread. */
final class Looks {
    private static final long UNAWAITED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier awaited;
    private boolean looked;
    private long lookedAt;

    Looks(BooleanSupplier awaited) {
        this.awaited = awaited;
    }

    /** Whether to look now; who is told so looks. {@code nanos} as {@link System#nanoTime} counts. */
    boolean due(long nanos) {
        boolean due = !looked || awaited.getAsBoolean() || nanos - lookedAt >= UNAWAITED_NANOS;
        if (due) {
            looked = true;
            lookedAt = nanos;
        }
        return due;
    }
}
