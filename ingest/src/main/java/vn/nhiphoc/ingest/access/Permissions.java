package vn.nhiphoc.ingest.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Problem;

/**
 * What a role may call at all; which units it may touch is decided where the unit is known ({@link Scopes}). Paths are
 * judged as they were sent, so a path that could mean another one is refused first.
 */
final class Permissions {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)|;|//|\\\\|%5c|%00");
    private static final Pattern KEEPS_TO_SCOPE = Pattern.compile(
            "/(api/v1/(catalogue|campaigns|activities|attendance|summaries|imports|session)|xapi/statements|v3/api-docs)"
                    + "(/.*)?|/api/v1/(live(/[a-z-]+)?|metrics|comparisons)");

    private Permissions() {}

    static Optional<Problem> refusal(Caller caller, String method, String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.of(Problem.of(
                    HttpStatus.BAD_REQUEST, "invalid_path", "Write the path plainly: no empty or dotted parts, no ;."));
        }
        if (caller.role() == Role.ADMIN) {
            return Optional.empty();
        }
        boolean scoped = KEEPS_TO_SCOPE.matcher(path).matches();
        if (!scoped && !path.startsWith("/api/v1/")) {
            return refused("role_forbids", "This path is for the role admin.");
        }
        if (caller.role() == Role.ANALYST && !READING.contains(method) && !path.equals("/api/v1/session")) {
            return refused("role_forbids", "A key of the role analyst reads only.");
        }
        if (!scoped && caller.scope() != null) {
            return refused("outside_scope", "This path concerns all units; this key has a scope.");
        }
        return Optional.empty();
    }

    /** Refuses all but those who steer: the office and the admin, without a scope. */
    static Optional<Problem> steering(Caller caller) {
        if (caller.role() != Role.OFFICE && caller.role() != Role.ADMIN) {
            return refused(
                    "role_forbids", "The catalogue and the campaigns are written by the roles office and admin.");
        }
        return caller.scope() == null
                ? Optional.empty()
                : refused("outside_scope", "The catalogue and the campaigns concern all units; this key has a scope.");
    }

    static Optional<Problem> keys(Caller caller) {
        return caller.role() == Role.ADMIN
                ? Optional.empty()
                : refused("role_forbids", "Keys are made and revoked by the role admin.");
    }

    static Optional<Problem> erasures(Caller caller) {
        return caller.role() == Role.ADMIN
                ? Optional.empty()
                : refused("role_forbids", "People are erased by the role admin.");
    }

    private static Optional<Problem> refused(String code, String detail) {
        return Optional.of(Problem.of(HttpStatus.FORBIDDEN, code, detail));
    }
}
