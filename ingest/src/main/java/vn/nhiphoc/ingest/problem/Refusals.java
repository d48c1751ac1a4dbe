package vn.nhiphoc.ingest.problem;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** What a refusal of the log means over HTTP. */
public final class Refusals {

    private static final Set<String> CONFLICTS = Set.of(
            RefusalCodes.CAMPAIGN_FIXED,
            RefusalCodes.KEY_ON_ANOTHER_DAY,
            RefusalCodes.KEY_REUSED,
            RefusalCodes.NOT_OPEN,
            RefusalCodes.ALREADY_CLOSED,
            RefusalCodes.ACTIVITY_CANCELLED,
            RefusalCodes.NOT_CANCELLED);

    private Refusals() {}

    /** The problem that ends a request whose command was refused. */
    public static ProblemException problem(List<Refusal> refusals) {
        return problem(refusals, field -> null);
    }

    /**
     * The problem that ends a request whose document was refused.
     *
     * @param line the document's line of a field, where it is known
     */
    public static ProblemException problem(List<Refusal> refusals, Function<String, @Nullable Integer> line) {
        List<Fault> faults =
                refusals.stream().map(refusal -> fault(refusal, line)).toList();
        String code = refusals.get(0).code();
        if (CONFLICTS.contains(code)) {
            return new ProblemException(Problem.withFaults(HttpStatus.CONFLICT, faults));
        }
        if (code.equals(RefusalCodes.UNKNOWN_ACTIVITY)) {
            return new ProblemException(Problem.withFaults(HttpStatus.NOT_FOUND, faults));
        }
        return new ProblemException(Problem.invalid(faults));
    }

    private static Fault fault(Refusal refusal, Function<String, @Nullable Integer> line) {
        @Nullable String field = refusal.field();
        return new Fault(field == null ? null : line.apply(field), null, field, refusal.code(), refusal.detail());
    }

    /** There is no such entry. */
    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, code, detail));
    }
}
