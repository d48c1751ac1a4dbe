package vn.nhiphoc.aggregates.campaign.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A plan within a campaign.
 *
 * @param parentPlan the number of the plan that it stands under
 */
public record Plan(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable UnitId issuerUnitId,
        @Nullable String parentPlan,
        List<LetteredType> activityTypes,
        List<Deadline> deadlines) {

    public Plan {
        activityTypes = List.copyOf(activityTypes);
        deadlines = List.copyOf(deadlines);
    }

    /** An activity type under the plan's own letter. */
    public record LetteredType(String letter, TypeCode code) {}

    /**
     * Who reports to whom by when.
     *
     * @param from a unit, a unit kind, or {@code *}
     * @param dueBefore the first day that is too late; null is no date
     */
    public record Deadline(String from, UnitId to, @Nullable LocalDate dueBefore) {}
}
