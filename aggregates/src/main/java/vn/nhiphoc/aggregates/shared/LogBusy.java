package vn.nhiphoc.aggregates.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The log cannot take it now, and the same may be sent again. Where too much arrives, nothing of it was recorded; where
 * the log did not answer, nobody knows, and only the same sent again will tell.
 */
public final class LogBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean overloaded;

    /**
     * @param overloaded too much arrives at once (else the log's database does not answer)
     */
    public LogBusy(boolean overloaded, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.overloaded = overloaded;
    }

    public boolean overloaded() {
        return overloaded;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return Duration.ofSeconds(overloaded ? 1 : 3);
    }
}
