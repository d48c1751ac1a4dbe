package vn.nhiphoc.aggregates.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.Clocks;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;

/** Headcounts and outcomes of an activity, in any state of its life. */
final class Reporting {

    private static final Comparator<AudienceCount> BY_CONTENT = Comparator.comparing(AudienceCount::audience)
            .thenComparing(count -> String.valueOf(count.flags()))
            .thenComparingLong(AudienceCount::visits);

    private Reporting() {}

    /** A key says the same again (also after another key spoke for its day): nothing. A key never leaves its day. */
    static Decision decide(ActivityState state, ReportHeadcount command) {
        Instant at = Normal.time(command.at());
        List<AudienceCount> counts =
                command.counts().stream().sorted(BY_CONTENT).toList();
        HeadcountReported fact = new HeadcountReported(command.activityId(), command.key(), at, counts);
        HeadcountReported before = state.headcounts().get(command.key());
        if (before != null) {
            LocalDate day = LocalTime.dayOf(before.at());
            if (!day.equals(LocalTime.dayOf(at))) {
                return Decision.refused(
                        RefusalCodes.KEY_ON_ANOTHER_DAY,
                        "at",
                        "headcount " + command.key() + " stands for " + day + "; send it empty and use another key for "
                                + LocalTime.dayOf(at));
            }
            boolean bothEmpty = counts.isEmpty() && before.counts().isEmpty();
            if (bothEmpty || before.equals(fact)) {
                return Decision.nothing();
            }
        }
        Optional<Refusal> future = Clocks.future("at", at, command.received());
        return future.<Decision>map(refusal -> new Decision.Refused(List.of(refusal)))
                .orElseGet(() -> Decision.facts(fact));
    }

    static Decision decide(ActivityState state, ReportActivityOutcome command) {
        Outcome outcome = command.outcome() == null ? null : command.outcome().normal();
        return Objects.equals(outcome, state.outcomes().get(command.code()))
                ? Decision.nothing()
                : Decision.facts(new ActivityOutcomeReported(command.activityId(), command.code(), outcome));
    }
}
