package vn.nhiphoc.ingest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tells a log that is away or overloaded from a fault of the program. */
public final class Failures {

    private static final int SOON = 2;

    private Failures() {}

    /** The answer that asks the sender to come back; empty where coming back is no help. */
    public static Optional<Problem> passing(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql) {
                return passing(sql);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> passing(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("40") || state.equals("23505") || state.equals("55P03") || state.equals("57014")) {
            return Optional.of(Problem.later(
                    HttpStatus.TOO_MANY_REQUESTS, "log_busy", "The log is busy with the same entries; try again.", 1));
        }
        boolean full = state.startsWith("53");
        if (full
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("25P")
                || failure instanceof SQLTransientException) {
            return Optional.of(away(SOON));
        }
        return Optional.empty();
    }

    /** Nothing can be recorded now, and nothing was. */
    public static Problem away() {
        return away(SOON);
    }

    static Problem overloaded(int seconds) {
        return Problem.later(
                HttpStatus.TOO_MANY_REQUESTS,
                "overloaded",
                "The log cannot keep up with all that is sent now; nothing was recorded, send it again.",
                seconds);
    }

    static Problem away(int seconds) {
        return Problem.later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log_unavailable",
                "The log cannot be reached; nothing was acknowledged, send it again.",
                seconds);
    }
}
