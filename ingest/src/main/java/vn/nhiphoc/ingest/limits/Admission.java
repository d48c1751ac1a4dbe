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
 * Lets so many requests in; all others are asked to come back (429). {@link BodyLimitFilter} lets them in when their
 * bodies are here: so a slow sender keeps nobody out, and nothing is understood only to be sent away. Those inside that
 * need the log for themselves have so many places there, and wait for one a short while; lines that are committed
 * together with others' need none. Thread-safe.
 */
public final class Admission {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Semaphore places;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;
    private final Duration patience;

    /**
     * @param places at the log
     * @param others that may be inside beside those
     * @param patience how long is waited for a place
     */
    public Admission(int places, int others, Duration patience) {
        this.places = new Semaphore(places, true);
        this.most = places + others;
        this.patience = patience;
    }

    /** Lets a request in, until it {@linkplain #leave leaves}. */
    public void enter() {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            throw tooMany();
        }
    }

    /** Makes room for the next. */
    public void leave() {
        inside.decrementAndGet();
    }

    /** Sends away who would not be let in now. */
    void requireRoom() {
        if (inside.get() >= most) {
            throw tooMany();
        }
    }

    /** Runs the work of somebody inside when there is a place at the log for it. */
    public <T> T admit(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many wait for a place now. */
    public int waiting() {
        return waiting.get();
    }

    private void take() {
        waiting.incrementAndGet();
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
