package vn.nhiphoc.dashboards.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.request.Refused;

/** Reads a {@link View} from a request: its parameters. */
public final class Request {
    private Request() {}

    /** The view that is asked for; what is malformed is refused. */
    public static View view(HttpServletRequest request) {
        return new View(text(request, "campaign"), moment(text(request, "at")), text(request, "unit"));
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // A plus in an address arrives as a blank where it was not encoded.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(
                    400,
                    "bad_moment",
                    "'at' must be a time with an offset, such as 2025-10-01T08:00:00+07:00, not '" + clip(text) + "'.");
        }
    }

    private static String clip(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
