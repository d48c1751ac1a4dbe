package vn.nhiphoc.ingest.access;

import java.util.regex.Pattern;

/**
 * What is open without a key: health, metrics, and the static pages. The path is judged as it was sent; whatever is
 * written in an unusual way (encoded, with {@code ..}, {@code //} or {@code ;}) is not open, so no spelling of a guarded
 * path gets round the guard.
 */
final class OpenPaths {

    private static final Pattern HEALTH = Pattern.compile("/actuator/(prometheus|health(/[a-z]+)?)");
    private static final Pattern PAGES = Pattern.compile("/(?!(api|xapi|v3|actuator|error)(/|$))([A-Za-z0-9_~-]"
            + "[A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)*+/?)?");
    private static final Pattern PAGES_READ = Pattern.compile("/api/v1/(live(/[a-z-]+)?|metrics|comparisons)");

    private OpenPaths() {}

    static boolean open(String method, String path) {
        return reads(method)
                && (HEALTH.matcher(path).matches() || PAGES.matcher(path).matches());
    }

    /** Where a browser, whose event source cannot send a header, may show its key as a cookie. */
    static boolean takesCookie(String method, String path) {
        return reads(method) && PAGES_READ.matcher(path).matches();
    }

    private static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
