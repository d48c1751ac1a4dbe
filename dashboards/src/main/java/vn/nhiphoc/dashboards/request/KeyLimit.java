package vn.nhiphoc.dashboards.request;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The unit whose subtree is all that a request's key may see, as the server's access filter notes it. */
public final class KeyLimit {
    private static final String SCOPE_ATTRIBUTE = "vn.nhiphoc.access.unit";
    private static final String UNIT_ROLE = "unit";

    private KeyLimit() {}

    /** The unit; null when the key may see everything. */
    public static @Nullable String of(HttpServletRequest request) {
        if (request.getAttribute(SCOPE_ATTRIBUTE) instanceof String unit && !unit.isEmpty()) {
            return unit;
        }
        if (request.isUserInRole(UNIT_ROLE)) {
            throw new Refused(403, "outside_scope", "This key is a unit's, but names no unit.");
        }
        return null;
    }

    /** The refusal of what lies outside. */
    public static Refused outside(String limit) {
        return new Refused(403, "outside_scope", "This key may see only the unit " + limit + " and those below it.");
    }
}
