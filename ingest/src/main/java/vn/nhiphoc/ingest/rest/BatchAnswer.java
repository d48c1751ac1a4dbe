package vn.nhiphoc.ingest.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.ingest.problem.Fault;

/** What became of a batch: counts, and a result for each line in the order of the lines. */
record BatchAnswer(int recorded, int repeated, int refused, List<Result> results) {

    static BatchAnswer of(List<Result> results) {
        return new BatchAnswer(
                count(results, "recorded"), count(results, "repeated"), count(results, "refused"), results);
    }

    private static int count(List<Result> results, String status) {
        return (int) results.stream()
                .filter(result -> result.status().equals(status))
                .count();
    }

    /**
     * What became of a line.
     *
     * @param key null where the line had none that could be used
     * @param code why it was refused
     */
    record Result(
            @Nullable String key,
            String status,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String field) {

        static Result of(String key, Answer answer) {
            if (answer instanceof Answer.Refused refused) {
                Refusal first = refused.first();
                return new Result(key, "refused", first.code(), first.detail(), first.field());
            }
            return new Result(key, answer instanceof Answer.Recorded ? "recorded" : "repeated", null, null, null);
        }

        static Result refused(@Nullable String key, Fault fault) {
            return new Result(key, "refused", fault.code(), fault.detail(), fault.field());
        }
    }
}
