package vn.nhiphoc.ingest.rest;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a file.
 *
 * @param code why it was refused; null where it was not
 * @param key under which it stands; null where that is its own
 */
public record LineOutcome(
        Status status,
        @Nullable String code,
        @Nullable String field,
        @Nullable String detail,
        @Nullable String key) {

    static LineOutcome of(BatchAnswer.Result result) {
        Status status = switch (result.status()) {
            case "recorded" -> Status.RECORDED;
            case "repeated" -> Status.REPEATED;
            default -> Status.REFUSED;
        };
        return new LineOutcome(status, result.code(), result.field(), result.detail(), null);
    }

    static LineOutcome of(BatchAnswer.Result result, Corrections corrections) {
        LineOutcome outcome = of(result);
        return new LineOutcome(
                corrections.isCorrected(result.key()) ? Status.CORRECTED : outcome.status,
                outcome.code,
                outcome.field,
                outcome.detail,
                corrections.standing(result.key()));
    }

    /** As in the answer of a batch; corrected is recorded in place of what stood before. */
    public enum Status {
        RECORDED,
        CORRECTED,
        REPEATED,
        REFUSED
    }
}
