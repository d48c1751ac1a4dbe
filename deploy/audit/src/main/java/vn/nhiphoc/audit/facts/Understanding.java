package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;

/** What each event, by its stored name and revision, says. */
public final class Understanding {
    /** Reads a payload whole, then enters it: a payload that does not fit changes nothing. */
    private interface Meaning {
        void enter(Facts facts, Fields payload) throws NotUnderstood;
    }

    private static final Map<String, Meaning> FACTS = Map.ofEntries(
            Map.entry("catalogue.unit-defined 1", Understanding::unit),
            Map.entry("catalogue.lineage-drawn 1", (f, p) -> link(f, p, false)),
            Map.entry("catalogue.lineage-drawn 2", (f, p) -> link(f, p, true)),
            Map.entry("catalogue.activity-type-defined 1", (f, p) -> code(f.activityTypes, p)),
            Map.entry("catalogue.type-link-drawn 1", Understanding::typeLink),
            Map.entry("catalogue.form-defined 1", (f, p) -> code(null, p)),
            Map.entry("catalogue.outcome-code-defined 1", (f, p) -> code(f.outcomeCodes, p)),
            Map.entry("campaign.defined 1", Understanding::campaign),
            Map.entry("activity.planned 1", Understanding::planned),
            Map.entry("activity.changed 1", Understanding::changed),
            Map.entry("activity.moved 1", Understanding::moved),
            Map.entry("activity.retyped 1", Understanding::retyped),
            Map.entry("activity.opened 1", (f, p) -> life(f, p, Activity::open)),
            Map.entry("activity.closed 1", (f, p) -> life(f, p, Activity::close)),
            Map.entry("activity.cancelled 1", (f, p) -> life(f, p, (activity, at) -> activity.cancel(true))),
            Map.entry("activity.reinstated 1", (f, p) -> life(f, p, (activity, at) -> activity.cancel(false))),
            Map.entry("activity.headcount-reported 1", Understanding::headcount),
            Map.entry("activity.outcome-reported 1", Understanding::activityOutcome),
            Map.entry("outcome.unit-outcome-reported 1", Understanding::unitOutcome),
            Map.entry("summary.reported 1", Understanding::summary),
            Map.entry("summary.voided 1", Understanding::summaryVoided));

    private static final Map<String, Line.Kind> LINES = Map.of(
            "attendance.checked-in 1", Line.Kind.CHECK_IN,
            "attendance.checked-out 1", Line.Kind.CHECK_OUT,
            "attendance.line-voided 1", Line.Kind.VOID);

    private interface LifeStep {
        void enter(Activity activity, long at);
    }

    private Understanding() {}

    /**
     * Enters a fact. An attendance line is understood where its activity was planned before.
     *
     * @return the attendance line, where it is one: that is entered nowhere
     */
    public static @Nullable Line enter(Facts facts, LoggedEvent event) throws NotUnderstood {
        Line line = line(event);
        if (line != null) {
            if (facts.activity(line.activity()) == null) {
                throw new NotUnderstood("nothing that can be understood planned its activity");
            }
            return line;
        }
        Meaning meaning = FACTS.get(stored(event));
        if (meaning == null) {
            throw new NotUnderstood("no event is stored as " + stored(event));
        }
        meaning.enter(facts, Fields.of(event.payload()));
        return null;
    }

    /** The attendance line that an event is, whatever it follows from; null where it is none. */
    public static @Nullable Line line(LoggedEvent event) throws NotUnderstood {
        Line.Kind kind = LINES.get(stored(event));
        return kind == null ? null : Line.read(kind, Fields.of(event.payload()));
    }

    private static String stored(LoggedEvent event) {
        return event.name() + " " + event.revision();
    }

    private static void unit(Facts facts, Fields payload) throws NotUnderstood {
        Unit unit = Unit.read(payload.object("unit"));
        payload.end();
        facts.units.put(unit.id(), unit);
    }

    private static void link(Facts facts, Fields payload, boolean sourced) throws NotUnderstood {
        Link link = Link.read(payload.object("link"), sourced);
        payload.end();
        facts.lineage.put(new Facts.Between(link.from(), link.to(), link.effectiveOn()), link);
    }

    private static void typeLink(Facts facts, Fields payload) throws NotUnderstood {
        TypeLink link = TypeLink.read(payload.object("link"));
        payload.end();
        facts.typeLinks.add(link);
    }

    private static void code(@Nullable Map<String, Code> codes, Fields payload) throws NotUnderstood {
        Code code = Code.read(payload.object("entry"));
        payload.end();
        if (codes != null) {
            codes.put(code.code(), code);
        }
    }

    private static void campaign(Facts facts, Fields payload) throws NotUnderstood {
        Campaign campaign = Campaign.read(payload.object("campaign"));
        payload.end();
        facts.campaigns.put(campaign.id(), campaign);
    }

    private static void planned(Facts facts, Fields payload) throws NotUnderstood {
        Place place = new Place(
                payload.text("campaignId").intern(),
                payload.text("unitId").intern(),
                payload.text("type").intern());
        Details details = Details.read(payload.object("details"));
        Activity activity = heardOf(facts, payload);
        if (activity.isPlanned()) {
            throw new NotUnderstood("its activity is planned already");
        }
        activity.plan(place, details);
    }

    private static void changed(Facts facts, Fields payload) throws NotUnderstood {
        Details details = Details.read(payload.object("details"));
        activity(facts, payload).change(details);
    }

    private static void moved(Facts facts, Fields payload) throws NotUnderstood {
        String unit = payload.text("unitId").intern();
        activity(facts, payload).move(unit);
    }

    private static void retyped(Facts facts, Fields payload) throws NotUnderstood {
        String type = payload.text("type").intern();
        activity(facts, payload).retype(type);
    }

    private static void life(Facts facts, Fields payload, LifeStep step) throws NotUnderstood {
        long at = payload.moment("at");
        payload.optionalText("reason");
        step.enter(activity(facts, payload), at);
    }

    private static void headcount(Facts facts, Fields payload) throws NotUnderstood {
        payload.text("key");
        Headcount headcount = Headcount.read(payload);
        activity(facts, payload).count(headcount);
    }

    private static void activityOutcome(Facts facts, Fields payload) throws NotUnderstood {
        String code = payload.text("code");
        Outcome outcome = Outcome.read(payload.optionalObject("outcome"));
        activity(facts, payload).result(code, outcome);
    }

    private static void unitOutcome(Facts facts, Fields payload) throws NotUnderstood {
        Facts.UnitOutcome whose =
                new Facts.UnitOutcome(payload.text("campaignId"), payload.text("unitId"), payload.text("code"));
        Outcome outcome = Outcome.read(payload.optionalObject("outcome"));
        payload.end();
        if (outcome == null) {
            facts.unitOutcomes.remove(whose);
        } else {
            facts.unitOutcomes.put(whose, outcome);
        }
    }

    private static void summary(Facts facts, Fields payload) throws NotUnderstood {
        Summary summary = Summary.read(payload);
        if (facts.summaries.putIfAbsent(summary.name(), summary) != null) {
            throw new NotUnderstood("the same summary stands already");
        }
    }

    private static void summaryVoided(Facts facts, Fields payload) throws NotUnderstood {
        Summary.Name name = Summary.name(payload);
        LocalDate day = payload.optionalDay("day");
        payload.end();
        Summary standing = facts.summaries.get(name);
        if (standing == null || !Objects.equals(standing.day(), day)) {
            throw new NotUnderstood("the summary that it takes back does not stand");
        }
        facts.summaries.remove(name);
    }

    /** The last field of every payload of an activity; what stands before its plan follows from nothing. */
    private static Activity activity(Facts facts, Fields payload) throws NotUnderstood {
        Activity activity = heardOf(facts, payload);
        if (!activity.isPlanned()) {
            throw new NotUnderstood("nothing that can be understood planned its activity");
        }
        return activity;
    }

    private static Activity heardOf(Facts facts, Fields payload) throws NotUnderstood {
        String id = payload.text("activityId");
        payload.end();
        return Objects.requireNonNull(facts.heardOf(id));
    }
}
