package vn.nhiphoc.aggregates.sql;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.nhiphoc.aggregates.shared.LogBusy;

/** Tries a whole unit of work again, each time in a new transaction, when it collided with another. */
public final class Attempts {

    private static final int MOST = 8;

    private Attempts() {}

    /** The result of the first attempt that did not collide; {@link LogBusy} after too many, or when the log is away. */
    public static <T> T of(String act, Supplier<T> unitOfWork) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unitOfWork.get();
            } catch (RuntimeException failure) {
                if (SqlFailures.isUnavailable(failure)) {
                    throw new LogBusy(false, "the log does not answer: " + act, failure);
                }
                if (!SqlFailures.isCollision(failure)) {
                    throw failure;
                }
                if (attempt == MOST) {
                    throw new LogBusy(true, act + " collided with others " + MOST + " times", failure);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
            }
        }
    }
}
