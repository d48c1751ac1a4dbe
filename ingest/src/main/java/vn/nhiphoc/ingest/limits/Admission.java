package vn.nhiphoc.ingest.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * Lets so many requests at a time to the log, and so many more wait for a short while; all others are asked to come
 * back (429). A request comes here when its body is read, so a slow sender holds no place; while nobody more may wait,
 * {@link BodyLimitFilter} sends them away before their bodies are read. Thread-safe.
 */
public final class Admission {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    public Admission(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Runs the work when there is a place for it. */
    public <T> T admit(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many wait now. */
    public int waiting() {
        return waiting.get();
    }

    /** Sends away who would not find a place now: what is refused in the end costs least before it is understood. */
    void requirePlace() {
        if (waiting.get() >= mostWaiting + places.availablePermits()) {
            throw tooMany();
        }
    }

    private void take() {
        if (waiting.incrementAndGet() > mostWaiting + places.availablePermits()) {
            waiting.decrementAndGet();
            throw tooMany();
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.later(
                HttpStatus.TOO_MANY_REQUESTS,
                "overloaded",
                "The log cannot keep up with all that is sent now; nothing was recorded, send it again.",
                RETRY_AFTER_SECONDS));
    }
}
