package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Entry;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Reading;

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
            Batch<EnterActivity> batch = Batch.of(readings(lines, fields -> ActivityFields.line(fields, received)));
            return EnteredActivities.answer(
                    batch, caller, reach, trial ? FileLines::unrecorded : EnteredActivities.recorder(recording));
        });
    }

    /** Records lines of {@code POST /api/v1/summaries}, as {@link #activities}. */
    public List<LineOutcome> summaries(
            List<vn.nhiphoc.ingest.files.SummaryLine> lines, Caller caller, Received received, boolean trial) {
        return answer("summarise", received, trial, () -> {
            ReadSummaries reading = new ReadSummaries(received);
            Batch<SummaryLine> batch =
                    Batch.of(lines.stream().map(reading::read).toList());
            SummaryOwners owners = SummaryOwners.of(caller, reach, batch.readable(), recording);
            return batch.answer(
                    SummaryLine::key, owners::fault, trial ? FileLines::unrecorded : owners.recorder(recording));
        });
    }

    /** A line of a file as it stands in a batch of HTTP. */
    public static JsonNode json(vn.nhiphoc.ingest.files.SummaryLine line) {
        return ReadSummaries.json(line);
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

    private static <T> List<Reading<T>> readings(List<JsonNode> lines, Function<Fields, T> reader) {
        return lines.stream()
                .map(line -> Fields.read(new Entry(line, 1, List.of()), reader))
                .toList();
    }

    private interface Work {
        BatchAnswer get();
    }
}
