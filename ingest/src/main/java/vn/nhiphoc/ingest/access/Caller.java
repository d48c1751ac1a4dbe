package vn.nhiphoc.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * Who sent a request. The filter leaves it as the request's attribute {@link #ATTRIBUTE}; controllers take it as an
 * argument.
 *
 * @param keyId the key's id, never the key
 * @param scope the unit whose subtree it may touch; null is no limit
 */
public record Caller(String keyId, Role role, @Nullable UnitId scope) {

    public static final String ATTRIBUTE = "nhiphoc.caller";

    /** The scope's unit as text, for modules that know no caller; not there where there is no limit. */
    static final String SCOPE_ATTRIBUTE = "vn.nhiphoc.access.unit";

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
