package vn.nhiphoc.ingest.rest;

import java.util.List;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.ingest.problem.Refusals;

/**
 * The answer of a single call that was taken.
 *
 * @param status {@code recorded}, or {@code repeated} where the same stood already
 */
record Done(String status) {

    /** A refusal ends the request instead. */
    static Done of(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            throw Refusals.problem(List.copyOf(refused.refusals()));
        }
        return new Done(answer instanceof Answer.Recorded ? "recorded" : "repeated");
    }
}
