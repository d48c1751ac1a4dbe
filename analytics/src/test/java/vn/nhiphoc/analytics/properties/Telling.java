package vn.nhiphoc.analytics.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** Turns steps into a log, by the intake's rules: what is refused or repeated leaves no event. */
public final class Telling {

    static final List<String> UNITS = List.of("city", "ward", "school", "other", "lone");
    private static final List<String> TYPES = List.of("talk", "contest");

    private final History log = new History();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final List<AttendanceEvent> standing = new ArrayList<>();
    private final ToldSummaries summaries = new ToldSummaries();
    private int keys;

    private Telling() {}

    public static History of(List<Step> steps) {
        Telling telling = new Telling();
        ReferenceFacts.first().forEach(fact -> telling.log.add(fact, false));
        steps.forEach(telling::tell);
        return telling.log;
    }

    private void tell(Step step) {
        ActivityId activity = new ActivityId("a-" + step.activity());
        if (!places.containsKey(activity.value())) {
            plan(step, activity);
        }
        switch (step.kind()) {
            case CHECK_IN, CHECK_OUT -> line(step, activity);
            case VOID -> undo(step);
            case REPEAT -> {}
            case HEADCOUNT -> log.add(new HeadcountReported(activity, "h", step.at(), counts(step)), step.together());
            case WITHDRAWN_HEADCOUNT ->
                log.add(new HeadcountReported(activity, "h", step.at(), List.of()), step.together());
            case MOVE -> move(step, activity);
            case RETYPE -> retype(step, activity);
            case CANCEL_OR_REINSTATE -> cancelOrReinstate(step, activity);
            case OPEN_OR_CLOSE -> openOrClose(step, activity);
            case CHANGE -> log.add(new ActivityChanged(activity, details(step)), step.together());
            case OUTCOME ->
                log.add(new ActivityOutcomeReported(activity, new TypeCode("money"), outcome(step)), step.together());
            case UNIT_OUTCOME ->
                log.add(
                        new UnitOutcomeReported(
                                ReferenceFacts.campaign(step.activity()),
                                unit(step),
                                new TypeCode("books"),
                                outcome(step)),
                        step.together());
            case SUMMARY -> {
                String at =
                        step.odd() ? places.get(activity.value()) : unit(step).value();
                log.add(summaries.told(step, at, types.get(activity.value())), step.together());
            }
            case VOIDED_SUMMARY -> summaries.takenBack(step).ifPresent(fact -> log.add(fact, step.together()));
            case CAMPAIGN -> log.add(ReferenceFacts.redated(step), false);
            case UNIT -> log.add(ReferenceFacts.moved(step), step.together());
            case CODE -> log.add(ReferenceFacts.code(step), step.together());
        }
    }

    private void plan(Step step, ActivityId activity) {
        String type = TYPES.get(step.number() % 2);
        places.put(activity.value(), unit(step).value());
        types.put(activity.value(), type);
        stages.put(activity.value(), "planned");
        log.add(
                new ActivityPlanned(
                        activity,
                        ReferenceFacts.campaign(step.activity()),
                        unit(step),
                        new TypeCode(type),
                        details(step)),
                step.together());
    }

    private void line(Step step, ActivityId activity) {
        PersonId person = new PersonId("p-" + step.person());
        String key = "k" + keys++;
        AttendanceEvent line = step.kind() == Step.Kind.CHECK_IN
                ? new CheckedIn(activity, key, person, step.audience(), step.flags(), step.at())
                : new CheckedOut(activity, key, person, step.audience(), step.flags(), step.at());
        standing.add(line);
        log.add(line, step.together());
    }

    private void undo(Step step) {
        if (!standing.isEmpty()) {
            AttendanceEvent line = standing.remove(step.number() % standing.size());
            log.add(
                    new LineVoided(line.activityId(), line.key(), line.person(), line.at(), step.at()),
                    step.together());
        }
    }

    private void move(Step step, ActivityId activity) {
        if (!unit(step).value().equals(places.put(activity.value(), unit(step).value()))) {
            log.add(new ActivityMoved(activity, unit(step)), step.together());
        }
    }

    private void retype(Step step, ActivityId activity) {
        String type = TYPES.get(step.number() % 2);
        if (!type.equals(types.put(activity.value(), type))) {
            log.add(new ActivityRetyped(activity, new TypeCode(type)), step.together());
        }
    }

    private void cancelOrReinstate(Step step, ActivityId activity) {
        if (cancelled.add(activity.value())) {
            log.add(new ActivityCancelled(activity, step.at(), null), step.together());
        } else {
            cancelled.remove(activity.value());
            log.add(new ActivityReinstated(activity, step.at(), null), step.together());
        }
    }

    private void openOrClose(Step step, ActivityId activity) {
        if (cancelled.contains(activity.value())) {
            return;
        }
        String stage = stages.get(activity.value());
        if ("planned".equals(stage)) {
            stages.put(activity.value(), "open");
            log.add(new ActivityOpened(activity, step.at(), null), step.together());
        } else if ("open".equals(stage)) {
            stages.put(activity.value(), "closed");
            log.add(new ActivityClosed(activity, step.at(), null), step.together());
        }
    }

    private static ActivityDetails details(Step step) {
        List<UnitId> joint = step.number() % 5 == 0 ? List.of(new UnitId("other"), new UnitId("lone")) : List.of();
        List<ActivityDetails.Partner> partners =
                step.number() % 7 == 0 ? List.of(new ActivityDetails.Partner("Nhà sách", null)) : List.of();
        return new ActivityDetails(
                null,
                "Lớp " + step.number(),
                null,
                step.at(),
                step.at().plusSeconds(3_600L * step.number()),
                null,
                null,
                List.of(),
                joint,
                partners);
    }

    private static List<AudienceCount> counts(Step step) {
        AudienceCount count = new AudienceCount(step.audience(), step.flags(), step.number());
        return step.odd() ? List.of(count) : Arrays.asList(count, new AudienceCount(Audience.OTHER, null, 3));
    }

    private static Outcome outcome(Step step) {
        return step.number() % 4 == 0 ? null : new Outcome(step.number() * 0.5, "VND", step.odd() ? step.date() : null);
    }

    private static UnitId unit(Step step) {
        return new UnitId(UNITS.get(step.unit()));
    }
}
