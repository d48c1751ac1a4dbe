package vn.nhiphoc.aggregates.summary;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.recording.Draft;
import vn.nhiphoc.aggregates.recording.GroupCommit;
import vn.nhiphoc.aggregates.recording.History;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;

/** The way of summaries into the log: one look for all lines, the decisions, one unit of work. Thread-safe. */
public final class SummaryBatch implements AutoCloseable {

    private final EventStore log;
    private final DataSource pool;
    private final GroupCommit<SummaryCommand> commit;

    /**
     * @param pool connections with auto-commit
     * @param mostWaiting how many lines may wait
     * @param patience how long one batch waits at most
     */
    public SummaryBatch(EventStore log, DataSource pool, int mostWaiting, Duration patience) {
        this.log = log;
        this.pool = pool;
        this.commit = new GroupCommit<>("summaries", this::record, mostWaiting, patience);
    }

    /**
     * Records lines whose campaigns, units and types are known, and answers each in its place; within a batch, its
     * summaries apply before its voids. {@link LogBusy} when too much waits.
     */
    public List<Answer> submit(List<SummaryCommand> lines) {
        return commit.submit(lines);
    }

    /**
     * The same in a transaction of its own, on the caller's thread: many lines together gain nothing from others, and the
     * server works on two such batches at a time.
     */
    public List<Answer> recordAlone(List<SummaryCommand> lines) {
        return record(List.of(lines)).get(0);
    }

    /** How many lines wait now. */
    public int waitingLines() {
        return commit.waitingLines();
    }

    @Override
    public void close() {
        commit.close();
    }

    private List<List<Answer>> record(List<List<SummaryCommand>> batches) {
        return Attempts.of("recording summaries", () -> recordOnce(batches));
    }

    private List<List<Answer>> recordOnce(List<List<SummaryCommand>> batches) {
        List<List<Line>> identified = batches.stream()
                .map(batch -> batch.stream().map(Line::of).toList())
                .toList();
        Set<String> ids = new HashSet<>();
        identified.forEach(batch -> batch.forEach(line -> ids.add(line.id)));
        Draft<SummaryState> draft = new Draft<>(
                SummaryAggregate.TYPE,
                SummaryState.NONE,
                SummaryState::after,
                new History<>(ids, SummaryState.NONE, SummaryState::after).ask(pool));
        List<List<Answer>> answers =
                identified.stream().map(batch -> decide(batch, draft)).toList();
        Appending.append(log, draft.facts());
        return answers;
    }

    private static List<Answer> decide(List<Line> lines, Draft<SummaryState> draft) {
        Answer[] answers = new Answer[lines.size()];
        for (boolean reports : new boolean[] {true, false}) {
            for (int i = 0; i < answers.length; i++) {
                SummaryCommand command = lines.get(i).command;
                if (command instanceof ReportSummary == reports) {
                    answers[i] = draft.decide(
                            lines.get(i).id, command.received(), state -> SummaryDecision.decide(state, command));
                }
            }
        }
        return Arrays.asList(answers);
    }

    /** @param id of its aggregate, which is a hash and so computed once */
    private record Line(String id, SummaryCommand command) {

        static Line of(SummaryCommand command) {
            return new Line(command.aggregateId(), command);
        }
    }
}
