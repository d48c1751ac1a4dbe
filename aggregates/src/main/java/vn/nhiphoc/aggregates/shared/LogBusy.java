package vn.nhiphoc.aggregates.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The log cannot take it now; nothing of it was recorded, and the same may be sent again. */
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
