package vn.nhiphoc.ingest.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/** Which units a caller may touch: those of its scope's subtree, as the catalogue stands. Thread-safe. */
public final class Scopes {

    private final Registry registry;

    public Scopes(Registry registry) {
        this.registry = registry;
    }

    /** Whether the caller may see and write what is the unit's. */
    public boolean covers(Caller caller, UnitId unit) {
        return caller.scope() == null || registry.isWithin(unit, caller.scope());
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

    /** Ends the request with 403 unless the caller may erase people. */
    public void requireErasing(Caller caller) {
        Permissions.erasures(caller).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    /** What to say to a caller whose scope does not cover the unit. */
    public static String outside(Caller caller, UnitId unit) {
        return "unit " + unit + " is not in this key's scope, the subtree of " + caller.scope();
    }

    void requireKnown(@Nullable UnitId scope) {
        if (scope != null && registry.unit(scope).isEmpty()) {
            throw new ProblemException(Problem.invalid(List.of(Fault.of(
                    RefusalCodes.UNKNOWN_UNIT,
                    "scope",
                    "scope: unknown unit \"" + scope + "\"" + registry.hint(Registry.Kind.UNIT, scope.value())))));
        }
    }
}
