package vn.nhiphoc.ingest.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/** A request's body that ends the request when it goes over its budget. Used by the request's thread only. */
final class CountedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final BodyBudget budget;
    private final long began = System.nanoTime();
    private long taken;

    CountedBody(ServletInputStream body, BodyBudget budget) {
        this.body = body;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() - began > budget.mostNanos()) {
            throw new ProblemException(Problem.of(
                    HttpStatus.REQUEST_TIMEOUT, "body_too_slow", "The body took too long to arrive; send it again."));
        }
        int read = body.read(into, offset, length);
        if (read > 0) {
            budget.take(read);
            taken += read;
            if (taken > budget.mostBytes()) {
                throw budget.tooLarge();
            }
        }
        return read;
    }

    /** Returns what it took from the budget. */
    void release() {
        budget.give(taken);
        taken = 0;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
