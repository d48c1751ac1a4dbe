package vn.nhiphoc.ingest.rest;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a file.
 *
 * @param code why it was refused; null where it was not
 */
public record LineOutcome(
        Status status,
        @Nullable String code,
        @Nullable String field,
        @Nullable String detail) {

    static LineOutcome of(BatchAnswer.Result result) {
        Status status = switch (result.status()) {
            case "recorded" -> Status.RECORDED;
            case "repeated" -> Status.REPEATED;
            default -> Status.REFUSED;
        };
        return new LineOutcome(status, result.code(), result.field(), result.detail());
    }

    /** As in the answer of a batch. */
    public enum Status {
        RECORDED,
        REPEATED,
        REFUSED
    }
}
