package vn.nhiphoc.aggregates.attendance;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Visit;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Voiding;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.recording.GroupCommit;
import vn.nhiphoc.aggregates.recording.History;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.sql.RoundTrip;
import vn.nhiphoc.aggregates.sql.SqlFailure;
import vn.nhiphoc.aggregates.vault.Pseudonyms;
import vn.nhiphoc.aggregates.vault.Vault;

/**
 * The way of attendance into the log: pseudonyms (committed on their own) and one look for all lines in one round trip,
 * the decisions, then the appends as the only writes. Thread-safe.
 */
public final class AttendanceBatch implements AutoCloseable {

    private final EventStore log;
    private final Vault vault;
    private final DataSource pool;
    private final GroupCommit<Sent> commit;

    /**
     * @param pool connections with auto-commit
     * @param mostWaiting how many lines may wait
     * @param patience how long one batch waits at most
     */
    public AttendanceBatch(EventStore log, Vault vault, DataSource pool, int mostWaiting, Duration patience) {
        this.log = log;
        this.vault = vault;
        this.pool = pool;
        this.commit = new GroupCommit<>("attendance", this::record, mostWaiting, patience);
    }

    /** Records the lines of known activities and answers each in its place; {@link LogBusy} when too much waits. */
    public List<Answer> submit(List<ArrivingLine> lines, Received received) {
        return commit.submit(
                lines.stream().map(line -> new Sent(line, received)).toList());
    }

    /** How many lines wait now. */
    public int waitingLines() {
        return commit.waitingLines();
    }

    @Override
    public void close() {
        commit.close();
    }

    private List<List<Answer>> record(List<List<Sent>> batches) {
        return Attempts.of("recording attendance", () -> recordOnce(batches));
    }

    private List<List<Answer>> recordOnce(List<List<Sent>> batches) {
        Set<String> people = new HashSet<>();
        Set<String> lineIds = new HashSet<>();
        batches.forEach(batch -> batch.forEach(sent -> {
            if (sent.line() instanceof Visit visit) {
                people.add(visit.person());
                lineIds.add(LineId.of(visit.activityId(), visit.key()));
            } else if (sent.line() instanceof Voiding voiding) {
                lineIds.add(LineId.of(voiding.activityId(), voiding.of()));
            }
        }));
        Pseudonyms pseudonyms = vault.asking(people);
        History<LineState> history = new History<>(lineIds, LineState.NONE, LineState::after);
        try {
            RoundTrip.ask(pool, people.isEmpty() ? List.of(history) : List.of(pseudonyms, history));
        } catch (SQLException e) {
            throw new SqlFailure("look up " + lineIds.size() + " lines and " + people.size() + " people of a batch", e);
        }
        BatchDecision decision = new BatchDecision(history.answer(), pseudonyms.answer());
        List<List<Answer>> answers = batches.stream().map(decision::decide).toList();
        Appending.append(log, decision.facts());
        return answers;
    }

    /** A line, and who sent it when. */
    record Sent(ArrivingLine line, Received received) {}
}
