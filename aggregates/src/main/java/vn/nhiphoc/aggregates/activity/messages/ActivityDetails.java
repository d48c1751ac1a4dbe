package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * What an activity is, beside its campaign, unit and type.
 *
 * @param capacity places; null is unknown
 * @param jointUnits units that hold it together with its own
 */
public record ActivityDetails(
        @Nullable TypeCode form,
        String title,
        @Nullable Mode mode,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable Integer capacity,
        List<Audience> audiences,
        List<UnitId> jointUnits,
        List<Partner> partners) {

    public ActivityDetails {
        audiences = List.copyOf(audiences);
        jointUnits = List.copyOf(jointUnits);
        partners = List.copyOf(partners);
    }

    /** Somebody outside the units who takes part. */
    public record Partner(String name, @Nullable String kind) {}
}
