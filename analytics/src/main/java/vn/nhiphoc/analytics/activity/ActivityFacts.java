package vn.nhiphoc.analytics.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;

/**
 * An activity as its facts left it.
 *
 * @param cancelled hides it from every view of units; {@code status} is what it comes back to
 * @param openedAt milliseconds, null while it has not opened; so {@code closedAt}
 */
record ActivityFacts(
        String campaign,
        String unit,
        String type,
        Details details,
        Status status,
        boolean cancelled,
        @Nullable Long openedAt,
        @Nullable Long closedAt) {

    /** What the activities' view shows and nothing counts; moments in milliseconds. */
    record Details(
            @Nullable String form,
            String title,
            @Nullable String mode,
            long startsAt,
            long endsAt,
            List<String> jointUnits,
            List<String> partnerNames,
            List<String> partnerKinds) {

        static Details of(ActivityDetails details) {
            List<String> names = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            for (ActivityDetails.Partner partner : details.partners()) {
                names.add(partner.name());
                String kind = partner.kind();
                kinds.add(kind == null ? "" : kind);
            }
            return new Details(
                    details.form() == null ? null : details.form().value(),
                    details.title(),
                    details.mode() == null ? null : details.mode().code(),
                    details.startsAt().toEpochMilli(),
                    details.endsAt().toEpochMilli(),
                    details.jointUnits().stream().map(unit -> unit.value()).toList(),
                    List.copyOf(names),
                    List.copyOf(kinds));
        }
    }

    static ActivityFacts planned(ActivityPlanned planned) {
        return new ActivityFacts(
                planned.campaignId().value(),
                planned.unitId().value(),
                planned.type().value(),
                Details.of(planned.details()),
                Status.PLANNED,
                false,
                null,
                null);
    }

    /** The facts after one more; headcounts and outcomes are kept elsewhere and change nothing here. */
    ActivityFacts after(ActivityEvent event) {
        if (event instanceof ActivityChanged changed) {
            return with(unit, type, Details.of(changed.details()), cancelled);
        } else if (event instanceof ActivityMoved moved) {
            return with(moved.unitId().value(), type, details, cancelled);
        } else if (event instanceof ActivityRetyped retyped) {
            return with(unit, retyped.type().value(), details, cancelled);
        } else if (event instanceof ActivityOpened opened) {
            return stage(Status.OPEN, millis(opened.at()), closedAt);
        } else if (event instanceof ActivityClosed closed) {
            return stage(Status.CLOSED, openedAt, millis(closed.at()));
        } else if (event instanceof ActivityCancelled) {
            return with(unit, type, details, true);
        } else if (event instanceof ActivityReinstated) {
            return with(unit, type, details, false);
        }
        return this;
    }

    /** Whether all that it counted moves from these facts to those. */
    boolean countsElsewhereThan(ActivityFacts other) {
        return cancelled != other.cancelled || !unit.equals(other.unit) || !type.equals(other.type);
    }

    boolean hasHoursOf(ActivityFacts other) {
        return details.startsAt == other.details.startsAt && details.endsAt == other.details.endsAt;
    }

    private ActivityFacts with(String toUnit, String toType, Details toDetails, boolean isCancelled) {
        return new ActivityFacts(campaign, toUnit, toType, toDetails, status, isCancelled, openedAt, closedAt);
    }

    private ActivityFacts stage(Status to, @Nullable Long opened, @Nullable Long closed) {
        return new ActivityFacts(campaign, unit, type, details, to, cancelled, opened, closed);
    }

    private static Long millis(Instant at) {
        return at.toEpochMilli();
    }
}
