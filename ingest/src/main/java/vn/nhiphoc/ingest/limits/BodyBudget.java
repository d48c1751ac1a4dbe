package vn.nhiphoc.ingest.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * What bodies may cost: each one so many bytes and so much time, all that are in flight together so many bytes, which
 * bounds the server's memory. Thread-safe.
 */
public final class BodyBudget {

    private final long mostBytes;
    private final long mostBytesInFlight;
    private final long mostNanos;
    private final AtomicLong inFlight = new AtomicLong();

    public BodyBudget(long mostBytes, long mostBytesInFlight, Duration longest) {
        this.mostBytes = mostBytes;
        this.mostBytesInFlight = mostBytesInFlight;
        this.mostNanos = longest.toNanos();
    }

    /** For bodies that are kept as they arrive: a few at a time, none of them in memory. */
    static BodyBudget ofFiles(long mostBytes, Duration longest) {
        return new BodyBudget(mostBytes, 4 * mostBytes, longest);
    }

    long mostBytes() {
        return mostBytes;
    }

    long mostNanos() {
        return mostNanos;
    }

    void take(long bytes) {
        if (inFlight.addAndGet(bytes) > mostBytesInFlight) {
            inFlight.addAndGet(-bytes);
            throw new ProblemException(Problem.later(
                    HttpStatus.TOO_MANY_REQUESTS, "overloaded", "Too much is being sent at once; send it again.", 1));
        }
    }

    void give(long bytes) {
        inFlight.addAndGet(-bytes);
    }

    ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "body_too_large",
                "A body has at most " + mostBytes + " bytes; send the lines in several batches."));
    }
}
