package vn.nhiphoc.ingest.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nhiphoc.ingest.problem.Failures;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemWriter;

/** Guards the whole server: a request that shows no good key reaches nothing but {@link OpenPaths}. */
public final class AccessFilter extends OncePerRequestFilter {

    static final String COOKIE = "nhiphoc_key";
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;

    AccessFilter(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OpenPaths.open(request.getMethod(), request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        @Nullable String shown = shown(request);
        Optional<Caller> caller;
        try {
            Optional<KeyText> text = shown == null ? Optional.empty() : KeyText.parse(shown);
            caller = text.isEmpty() ? Optional.empty() : keys.caller(text.get());
        } catch (SQLException e) {
            ProblemWriter.write(response, Failures.away());
            return;
        }
        if (caller.isEmpty()) {
            ProblemWriter.write(response, unknown(shown));
            return;
        }
        Optional<Problem> refused = Permissions.refusal(caller.get(), request.getMethod(), request.getRequestURI());
        if (refused.isPresent()) {
            ProblemWriter.write(response, refused.get());
            return;
        }
        recognise(request, caller.get());
        chain.doFilter(request, response);
    }

    private static void recognise(HttpServletRequest request, Caller caller) {
        request.setAttribute(Caller.ATTRIBUTE, caller);
        if (caller.scope() != null) {
            request.setAttribute(Caller.SCOPE_ATTRIBUTE, caller.scope().value());
        }
    }

    private static @Nullable String shown(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? header.substring(BEARER.length()).trim()
                    : "";
        }
        Cookie @Nullable [] cookies =
                OpenPaths.takesCookie(request.getMethod(), request.getRequestURI()) ? request.getCookies() : null;
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static Problem unknown(@Nullable String shown) {
        return shown == null
                ? Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "key_missing",
                        "Send your key in the header Authorization: Bearer KEY.")
                : Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "key_unknown",
                        "This key is unknown or revoked; a good one looks like nh_<id>_<secret>.");
    }
}
