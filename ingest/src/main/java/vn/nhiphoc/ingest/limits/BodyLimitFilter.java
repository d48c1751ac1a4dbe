package vn.nhiphoc.ingest.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.problem.ProblemWriter;

/**
 * Keeps every body within its budget, with or without a stated length, and lets requests with one in when it is here as a
 * whole. Who would not be let in is answered before the body is read; the server only takes it off the connection then.
 * Keys and files are not among those that are counted.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String KEYS = "/api/v1/keys";

    private final BodyBudget bodies;
    private final BodyBudget files;
    private final Admission admission;

    /** @param files the budget of imports, whose bodies are kept as they arrive and never in memory */
    public BodyLimitFilter(BodyBudget bodies, BodyBudget files, Admission admission) {
        this.bodies = bodies;
        this.files = files;
        this.admission = admission;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyBudget budget = request.getRequestURI().equals(IMPORTS) ? files : bodies;
        if (request.getContentLengthLong() > budget.mostBytes()) {
            ProblemWriter.write(response, budget.tooLarge().problem());
            return;
        }
        CountedBody body = new CountedBody(request.getInputStream(), budget);
        try {
            if (budget == files || request.getRequestURI().equals(KEYS) || !hasBody(request)) {
                chain.doFilter(new WithBody(request, body), response);
            } else {
                admission.requireRoom();
                HeldBody held = new HeldBody(body.readAllBytes());
                admission.enter();
                try {
                    chain.doFilter(new WithBody(request, held), response);
                } finally {
                    admission.leave();
                }
            }
        } catch (ProblemException e) {
            ProblemWriter.write(response, e.problem());
        } finally {
            body.release();
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final ServletInputStream body;

        WithBody(HttpServletRequest request, ServletInputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}
