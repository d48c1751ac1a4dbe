package vn.nhiphoc.aggregates.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/** The names under which events are stored. They are forever: a class may be renamed, its name here may not. */
public final class EventTypes {

    /** Every event that the product writes. */
    public static final List<EventType> ALL = List.of(
            first("catalogue.unit-defined", UnitDefined.class),
            new EventType("catalogue.lineage-drawn", "2", LineageDrawn.class),
            first("catalogue.activity-type-defined", ActivityTypeDefined.class),
            first("catalogue.type-link-drawn", TypeLinkDrawn.class),
            first("catalogue.form-defined", FormDefined.class),
            first("catalogue.outcome-code-defined", OutcomeCodeDefined.class),
            first("campaign.defined", CampaignDefined.class),
            first("activity.planned", ActivityPlanned.class),
            first("activity.changed", ActivityChanged.class),
            first("activity.moved", ActivityMoved.class),
            first("activity.retyped", ActivityRetyped.class),
            first("activity.opened", ActivityOpened.class),
            first("activity.closed", ActivityClosed.class),
            first("activity.cancelled", ActivityCancelled.class),
            first("activity.reinstated", ActivityReinstated.class),
            first("activity.headcount-reported", HeadcountReported.class),
            first("activity.outcome-reported", ActivityOutcomeReported.class),
            first("outcome.unit-outcome-reported", UnitOutcomeReported.class),
            first("attendance.checked-in", CheckedIn.class),
            first("attendance.checked-out", CheckedOut.class),
            first("attendance.line-voided", LineVoided.class),
            first("summary.reported", SummaryReported.class),
            first("summary.voided", SummaryVoided.class));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventTypes() {}

    /** How events of that class are stored; a class that is no event of the log is a programmer's error. */
    public static EventType of(Class<?> payload) {
        EventType type = BY_CLASS.get(payload);
        if (type == null) {
            throw new IllegalArgumentException(payload.getName() + " has no name in the log");
        }
        return type;
    }

    /** The event of that name, if this version can read that revision of it. */
    public static Optional<EventType> readable(String name, String revision) {
        return Optional.ofNullable(named(name)).filter(type -> Upcasters.reach(type, revision));
    }

    static @Nullable EventType named(String name) {
        return BY_NAME.get(name);
    }

    private static EventType first(String name, Class<? extends Event> payload) {
        return new EventType(name, "1", payload);
    }
}
