package vn.nhiphoc.analytics.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/** Summaries of days and weeks, some figures of them unknown, and which of them can be taken back. */
final class ToldSummaries {

    private final List<SummaryReported> standing = new ArrayList<>();
    private int keys;

    /** Of a campaign's unit and type, on the step's day or in the whole week. */
    Event told(Step step, String unit, String type) {
        LocalDate day = step.minute() < 2 ? null : step.date();
        Long visits = step.number() % 4 == 0 ? null : Long.valueOf(step.number() / 4);
        Long activities = visits == null || step.person() % 2 == 0 ? Long.valueOf(step.person()) : null;
        Long people = step.person() == 1 ? Long.valueOf(step.number()) : null;
        Audience audience = step.person() == 2 ? step.audience() : null;
        SummaryReported summary = new SummaryReported(
                ReferenceFacts.campaign(step.activity()),
                "s" + keys++,
                new UnitId(unit),
                new TypeCode(type),
                day,
                audience,
                activities,
                visits,
                people);
        standing.add(summary);
        return summary;
    }

    Optional<Event> takenBack(Step step) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        SummaryReported summary = standing.remove(step.number() % standing.size());
        return Optional.of(new SummaryVoided(
                summary.campaignId(), summary.key(), summary.unitId(), summary.type(), summary.day()));
    }
}
