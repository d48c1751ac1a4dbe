package vn.nhiphoc.ingest.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Nearest;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/** Which units a caller may touch: those of its scope's subtree, as the catalogue stands. Thread-safe. */
public final class Scopes {

    private final UnitTree units;

    public Scopes(UnitTree units) {
        this.units = units;
    }

    /** Whether the caller may see and write what is the unit's. */
    public boolean covers(Caller caller, UnitId unit) {
        return caller.scope() == null || units.isWithin(unit, caller.scope());
    }

    /** Ends the request with 403 unless the caller may see and write what is the unit's. */
    public void require(Caller caller, UnitId unit) {
        if (!covers(caller, unit)) {
            throw new ProblemException(Problem.of(HttpStatus.FORBIDDEN, "outside_scope", outside(caller, unit)));
        }
    }

    /** Ends the request with 403 unless the caller may write the catalogue and campaigns. */
    public void requireSteering(Caller caller) {
        Permissions.steering(caller).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    /** What to say to a caller whose scope does not cover the unit. */
    public static String outside(Caller caller, UnitId unit) {
        return "unit " + unit + " is not in this key's scope, the subtree of " + caller.scope();
    }

    void requireKnown(@Nullable UnitId scope) {
        if (scope == null || units.knows(scope)) {
            return;
        }
        Optional<String> nearest = Nearest.to(scope.value(), units.unitIds());
        String hint = nearest.map(unit -> "; did you mean \"" + unit + "\"?").orElse("");
        throw new ProblemException(Problem.invalid(
                List.of(Fault.of("unknown_unit", "scope", "scope: unknown unit \"" + scope + "\"" + hint))));
    }
}
