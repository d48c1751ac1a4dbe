package vn.nhiphoc.aggregates.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;

/** What a summary makes of a command: the same again is nothing, a void is forever, a key stays used. */
final class SummaryDecision {

    private SummaryDecision() {}

    static Decision decide(SummaryState state, SummaryCommand command) {
        return command instanceof VoidSummary takeBack
                ? takeBack(state.recorded(), state.voided(), takeBack)
                : report(state.recorded(), (ReportSummary) command);
    }

    private static Decision report(@Nullable SummaryReported before, ReportSummary c) {
        SummaryReported summary = new SummaryReported(
                c.campaignId(),
                c.key(),
                c.unitId(),
                c.type(),
                c.day(),
                c.audience(),
                c.activities(),
                c.visits(),
                c.people());
        if (before == null) {
            List<Refusal> faults = faults(summary);
            return faults.isEmpty() ? Decision.facts(summary) : new Decision.Refused(faults);
        }
        return before.equals(summary)
                ? Decision.nothing()
                : Decision.refused(
                        RefusalCodes.KEY_REUSED,
                        "key",
                        "summary " + before.key() + " of campaign " + before.campaignId()
                                + " was recorded with another content; take it back and send this one under a key of"
                                + " its own");
    }

    private static Decision takeBack(@Nullable SummaryReported before, boolean voided, VoidSummary command) {
        if (before == null || (command.unitId() != null && !before.unitId().equals(command.unitId()))) {
            return Decision.refused(
                    RefusalCodes.UNKNOWN_LINE,
                    "of",
                    "campaign " + command.campaignId() + " has no summary " + command.key() + " to take back");
        }
        return voided
                ? Decision.nothing()
                : Decision.facts(new SummaryVoided(
                        before.campaignId(), before.key(), before.unitId(), before.type(), before.day()));
    }

    private static List<Refusal> faults(SummaryReported summary) {
        if (!summary.knowsSomething()) {
            return List.of(new Refusal(
                    RefusalCodes.NOTHING_KNOWN,
                    "visits",
                    "at least one of activities, visits and people must be known; a blank is unknown, not 0"));
        }
        List<Refusal> faults = new ArrayList<>();
        requireInRange("activities", summary.activities(), faults);
        requireInRange("visits", summary.visits(), faults);
        requireInRange("people", summary.people(), faults);
        return faults;
    }

    private static void requireInRange(String field, @Nullable Long figure, List<Refusal> faults) {
        if (figure != null && (figure < 0 || figure > ReportSummary.MOST)) {
            faults.add(new Refusal(
                    RefusalCodes.OUT_OF_RANGE,
                    field,
                    field + ": must be a whole number from 0 to " + ReportSummary.MOST + ", not " + figure));
        }
    }
}
