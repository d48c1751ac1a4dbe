package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Entry;

/**
 * Records the lines of files exactly as the batches of HTTP: the same reading, the same limits of what a key may touch,
 * the same commands. Thread-safe.
 */
public final class FileLines {

    private final Recording recording;
    private final Reach reach;

    FileLines(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    /**
     * Records lines of {@code POST /api/v1/activities}; their outcomes in the same order.
     *
     * @param trial whether nothing is to be recorded; a line that could be is then {@code RECORDED}
     */
    public List<LineOutcome> activities(List<JsonNode> lines, Caller caller, Received received, boolean trial) {
        return answer("enter-activities", received, trial, () -> {
            Batch<EnterActivity> batch =
                    Batch.of(entries(lines), "activityId", fields -> ActivityFields.line(fields, received));
            return EnteredActivities.answer(
                    batch, caller, reach, trial ? FileLines::unrecorded : EnteredActivities.recorder(recording));
        });
    }

    /** Records lines of {@code POST /api/v1/summaries}, as {@link #activities}. */
    public List<LineOutcome> summaries(List<JsonNode> lines, Caller caller, Received received, boolean trial) {
        return answer("summarise", received, trial, () -> {
            Batch<SummaryLine> batch = Batch.of(entries(lines), "key", fields -> SummaryLine.read(fields, received));
            SummaryOwners owners = SummaryOwners.of(caller, reach, batch.readable(), recording);
            return batch.answer(
                    SummaryLine::key, owners::fault, trial ? FileLines::unrecorded : owners.recorder(recording));
        });
    }

    private List<LineOutcome> answer(String act, Received received, boolean trial, Work work) {
        BatchAnswer answer = trial ? work.get() : recording.batch(act, received, work::get);
        return answer.results().stream().map(LineOutcome::of).toList();
    }

    private static <T> List<Answer> unrecorded(List<T> lines) {
        List<Answer> answers = new ArrayList<>(lines.size());
        lines.forEach(line -> answers.add(new Answer.Recorded()));
        return answers;
    }

    private static List<Entry> entries(List<JsonNode> lines) {
        return lines.stream().map(line -> new Entry(line, 1, List.of())).toList();
    }

    private interface Work {
        BatchAnswer get();
    }
}
