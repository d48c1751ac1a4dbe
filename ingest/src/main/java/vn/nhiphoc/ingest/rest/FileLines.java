package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** Records lines of {@code POST /api/v1/activities}; their outcomes in the same order. */
    public List<LineOutcome> activities(List<JsonNode> lines, Sent sent) {
        BatchAnswer answer = answer("enter-activities", sent, () -> {
            Batch<EnterActivity> batch =
                    Batch.of(readings(lines, fields -> ActivityFields.line(fields, sent.received)));
            return EnteredActivities.answer(
                    batch,
                    sent.caller,
                    reach,
                    sent.trial ? FileLines::unrecorded : EnteredActivities.recorder(recording));
        });
        return answer.results().stream().map(LineOutcome::of).toList();
    }

    /** Records lines of {@code POST /api/v1/summaries}, as {@link #activities}. */
    public List<LineOutcome> summaries(List<vn.nhiphoc.ingest.files.SummaryLine> lines, Sent sent) {
        Corrections corrections = new Corrections(recording, sent);
        BatchAnswer answer = answer("summarise", sent, () -> {
            ReadSummaries reading = new ReadSummaries(sent.received);
            Batch<SummaryLine> batch =
                    Batch.of(lines.stream().map(reading::read).toList());
            SummaryOwners owners = SummaryOwners.of(sent.caller, reach, batch.readable(), recording);
            return batch.answer(
                    SummaryLine::key, owners::fault, good -> corrections.record(good, owners.commands(good)));
        });
        return answer.results().stream()
                .map(result -> LineOutcome.of(result, corrections))
                .toList();
    }

    /** A line of a file as it stands in a batch of HTTP. */
    public static JsonNode json(vn.nhiphoc.ingest.files.SummaryLine line) {
        return ReadSummaries.json(line);
    }

    private BatchAnswer answer(String act, Sent sent, Supplier<BatchAnswer> work) {
        return sent.trial ? work.get() : recording.batch(act, sent.received, work);
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

    /**
     * Who sent lines, and how they are meant.
     *
     * @param trial whether nothing is to be recorded; a line that could be is then {@code RECORDED}
     * @param correct whether a summary that says something else than what stands takes its place
     */
    public record Sent(Caller caller, Received received, boolean trial, boolean correct) {}
}
