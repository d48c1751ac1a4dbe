package vn.nhiphoc.aggregates.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Visit;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Voiding;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.vault.Vault;

/**
 * Records waiting batches in one transaction: pseudonyms first (committed on their own), one look for all lines, the
 * decisions, then the appends as the only writes.
 */
final class BatchCommit {

    private final EventStore log;
    private final Vault vault;
    private final LineLookup lookup;

    BatchCommit(EventStore log, Vault vault, DataSource pool) {
        this.log = log;
        this.vault = vault;
        this.lookup = new LineLookup(pool);
    }

    /** The answers of each batch. */
    List<List<Answer>> record(List<WaitingBatch> batches) {
        return Attempts.of("recording attendance", () -> recordOnce(batches));
    }

    private List<List<Answer>> recordOnce(List<WaitingBatch> batches) {
        Set<String> people = new HashSet<>();
        Set<String> lineIds = new HashSet<>();
        batches.forEach(batch -> batch.lines().forEach(line -> {
            if (line instanceof Visit visit) {
                people.add(visit.person());
                lineIds.add(LineId.of(visit.activityId(), visit.key()));
            } else if (line instanceof Voiding voiding) {
                lineIds.add(LineId.of(voiding.activityId(), voiding.of()));
            }
        }));
        Map<String, PersonId> pseudonyms = vault.pseudonyms(people);
        BatchDecision decision = new BatchDecision(lookup.states(lineIds), pseudonyms);
        List<List<Answer>> answers = batches.stream()
                .map(batch -> decision.decide(batch.lines(), batch.received()))
                .toList();
        Appending.append(log, decision.facts());
        return answers;
    }
}
