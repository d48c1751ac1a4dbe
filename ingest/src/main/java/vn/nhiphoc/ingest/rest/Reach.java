package vn.nhiphoc.ingest.rest;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.aggregates.registry.ActivityPlace;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.limits.LogGate;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Refusals;

/** Which activities a caller reaches: those whose unit its scope covers, as they stand. Thread-safe. */
final class Reach {

    private final Intake intake;
    private final Scopes scopes;
    private final LogGate gate;

    Reach(Intake intake, Scopes scopes, LogGate gate) {
        this.intake = intake;
        this.scopes = scopes;
        this.gate = gate;
    }

    /** Ends the request with 404 or 403 unless the activity is there and the caller reaches it. */
    void require(Caller caller, ActivityId activity) {
        gate.require();
        ActivityPlace place = intake.registry().activity(activity).orElseThrow(() -> unknown(activity));
        scopes.require(caller, place.unitId());
    }

    /** Ends the request with 403 if the activity is there and the caller does not reach it. */
    void requireIfKnown(Caller caller, ActivityId activity) {
        if (caller.scope() != null) {
            intake.registry().activity(activity).ifPresent(place -> scopes.require(caller, place.unitId()));
        }
    }

    void require(Caller caller, UnitId unit) {
        scopes.require(caller, unit);
    }

    /** The places of those activities, as far as they are known; a caller without a scope needs none. */
    Map<ActivityId, ActivityPlace> places(Caller caller, Collection<ActivityId> activities) {
        return caller.scope() == null ? Map.of() : intake.registry().activities(activities);
    }

    /** The fault of a line that concerns a unit outside the caller's scope. */
    Optional<Fault> outside(Caller caller, @Nullable UnitId unit, String field) {
        return unit == null || scopes.covers(caller, unit)
                ? Optional.empty()
                : Optional.of(Fault.of("outside_scope", field, Scopes.outside(caller, unit)));
    }

    RuntimeException unknown(ActivityId activity) {
        String hint = intake.registry().hint(Registry.Kind.ACTIVITY, activity.value());
        return Refusals.notFound(RefusalCodes.UNKNOWN_ACTIVITY, "There is no activity " + activity + hint);
    }
}
