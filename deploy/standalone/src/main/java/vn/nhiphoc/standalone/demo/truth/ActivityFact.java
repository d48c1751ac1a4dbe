package vn.nhiphoc.standalone.demo.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity as its organiser planned it; times in epoch milliseconds. */
public record ActivityFact(
        String unitId,
        String type,
        @Nullable String form,
        String title,
        @Nullable String mode,
        long startsAt,
        long endsAt,
        List<String> jointUnits) {

    public ActivityFact {
        jointUnits = List.copyOf(jointUnits);
    }

    public ActivityFact at(String otherUnit) {
        return new ActivityFact(otherUnit, type, form, title, mode, startsAt, endsAt, jointUnits);
    }

    public ActivityFact as(String otherType) {
        return new ActivityFact(unitId, otherType, form, title, mode, startsAt, endsAt, jointUnits);
    }

    public ActivityFact between(long otherStart, long otherEnd) {
        return new ActivityFact(unitId, type, form, title, mode, otherStart, otherEnd, jointUnits);
    }

    public ActivityFact joinedBy(List<String> units) {
        return new ActivityFact(unitId, type, form, title, mode, startsAt, endsAt, units);
    }
}
