package vn.nhiphoc.ingest.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.summary.SummaryState;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;
import vn.nhiphoc.ingest.rest.RowKeys.Last;

/**
 * What becomes of the rows of a file whose key is used already. A row stands under its own key or, once it was corrected,
 * under that key with {@code ~2}, {@code ~3} and so on. The same content as what stands is a repetition; another one is
 * refused, or where the sender wants to correct, what stands is taken back and the row recorded under the next key, both
 * in one transaction. For one batch.
 */
final class Corrections {

    private final Recording recording;
    private final FileLines.Sent sent;
    private final Map<String, String> standing = new HashMap<>();
    private final Set<String> corrected = new HashSet<>();

    Corrections(Recording recording, FileLines.Sent sent) {
        this.recording = recording;
        this.sent = sent;
    }

    /** The key under which a row stands; null where that is its own. */
    @Nullable
    String standing(@Nullable String key) {
        return key == null ? null : standing.get(key);
    }

    /** Whether what stood for that row was taken back for it. */
    boolean isCorrected(@Nullable String key) {
        return key != null && corrected.contains(key);
    }

    /**
     * Answers lines, in their order.
     *
     * @param commands under their own keys
     */
    List<Answer> record(List<SummaryLine> lines, List<SummaryCommand> commands) {
        List<ReportSummary> reports =
                lines.stream().map(line -> (ReportSummary) line.command()).toList();
        List<Answer> answers = new ArrayList<>(sent.trial() ? tried(reports) : write(commands));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (isReused(answers.get(i)) || (sent.correct() && answers.get(i) instanceof Answer.Repeated)) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            RowKeys keys = new RowKeys(this::look);
            settle(
                    reports,
                    open,
                    answers,
                    keys.last(open.stream().map(reports::get).toList()));
        }
        return answers;
    }

    private void settle(
            List<ReportSummary> reports, List<Integer> open, List<Answer> answers, Map<ReportSummary, Last> found) {
        List<SummaryCommand> commands = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place : open) {
            ReportSummary report = reports.get(place);
            Last last = Objects.requireNonNull(found.get(report));
            if (last.standsAs(report)) {
                answers.set(place, new Answer.Repeated());
                standing.put(report.key(), last.key());
            } else if (sent.correct() && last.mayBeFollowedBy(report)) {
                if (!last.state().voided()) {
                    commands.add(new VoidSummary(report.campaignId(), last.key(), report.unitId(), sent.received()));
                    places.add(-1);
                }
                commands.add(last.next(report));
                places.add(place);
            }
        }
        List<Answer> decided = sent.trial() ? all(commands.size()) : write(commands);
        for (int i = 0; i < decided.size(); i++) {
            int place = places.get(i);
            if (place >= 0) {
                answers.set(place, decided.get(i));
                if (decided.get(i) instanceof Answer.Recorded) {
                    corrected.add(reports.get(place).key());
                    standing.put(reports.get(place).key(), commands.get(i).key());
                }
            }
        }
    }

    private List<Answer> write(List<SummaryCommand> commands) {
        return commands.isEmpty()
                ? List.of()
                : recording.write(() -> recording.intake().summariseAlone(commands));
    }

    /** What would become of lines that are recorded. */
    private List<Answer> tried(List<ReportSummary> reports) {
        Map<ReportSummary, SummaryState> known = new RowKeys(this::look).own(reports);
        return reports.stream()
                .map(report -> {
                    @Nullable SummaryState state = known.get(report);
                    return state == null
                            ? new Answer.Recorded()
                            : RowKeys.isSame(state, report) ? new Answer.Repeated() : reused(report);
                })
                .toList();
    }

    private Map<String, SummaryState> look(CampaignId campaign, Collection<String> keys) {
        return recording.read(() -> recording.intake().readings().summaries(campaign, keys));
    }

    private static boolean isReused(Answer answer) {
        return answer instanceof Answer.Refused refused
                && refused.first().code().equals(RefusalCodes.KEY_REUSED);
    }

    private static Answer reused(ReportSummary report) {
        return new Answer.Refused(List.of(new Refusal(
                RefusalCodes.KEY_REUSED,
                "key",
                "summary " + report.key() + " of campaign " + report.campaignId()
                        + " was recorded with another content")));
    }

    private static List<Answer> all(int lines) {
        List<Answer> answers = new ArrayList<>(lines);
        for (int i = 0; i < lines; i++) {
            answers.add(new Answer.Recorded());
        }
        return answers;
    }
}
