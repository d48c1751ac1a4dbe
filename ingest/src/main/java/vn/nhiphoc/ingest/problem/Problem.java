package vn.nhiphoc.ingest.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error answer of RFC 9457, media type {@code application/problem+json}.
 *
 * @param title the HTTP status in words
 * @param code what is wrong, for programs
 * @param detail what is wrong and what would be right, for people
 * @param errors the single faults; empty where the detail says it all
 * @param retryAfterSeconds when to try again (the header {@code Retry-After}); null where trying again is no help
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String title,
        int status,
        String code,
        String detail,
        List<Fault> errors,

        @JsonIgnore @Nullable Integer retryAfterSeconds) {

    /** A document with very many faults names the first ones only. */
    private static final int MOST_ERRORS = 100;

    public Problem {
        errors = errors.size() > MOST_ERRORS ? List.copyOf(errors.subList(0, MOST_ERRORS)) : List.copyOf(errors);
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status.getReasonPhrase(), status.value(), code, detail, List.of(), null);
    }

    /** The sender may try again after that many seconds. */
    public static Problem later(HttpStatus status, String code, String detail, int seconds) {
        return new Problem(status.getReasonPhrase(), status.value(), code, detail, List.of(), seconds);
    }

    /** Content that can be read but not taken; its code is that of the first fault. */
    public static Problem invalid(List<Fault> faults) {
        return withFaults(HttpStatus.UNPROCESSABLE_ENTITY, faults);
    }

    /** A document that cannot be read. */
    public static Problem unreadable(Fault fault) {
        return withFaults(HttpStatus.BAD_REQUEST, List.of(fault));
    }

    static Problem withFaults(HttpStatus status, List<Fault> faults) {
        Fault first = faults.get(0);
        String detail =
                faults.size() == 1 ? first.detail() : first.detail() + " (and " + (faults.size() - 1) + " more)";
        return new Problem(status.getReasonPhrase(), status.value(), first.code(), detail, faults, null);
    }
}
