package vn.nhiphoc.aggregates.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.aggregates.attendance.AttendanceBatch.Sent;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Kind;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Visit;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Voiding;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceCommand;
import vn.nhiphoc.aggregates.attendance.messages.CheckIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckOut;
import vn.nhiphoc.aggregates.attendance.messages.VoidLine;
import vn.nhiphoc.aggregates.recording.Draft;
import vn.nhiphoc.aggregates.recording.Folded;
import vn.nhiphoc.aggregates.recording.NewFact;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.Received;

/** Decides batches one after the other in memory; within one, its lines apply before its voids. */
final class BatchDecision {

    private final Draft<LineState> draft;
    private final Map<String, PersonId> people;

    /**
     * @param lines what the log has of the lines
     * @param people the pseudonym of everyone in the batches
     */
    BatchDecision(Map<String, Folded<LineState>> lines, Map<String, PersonId> people) {
        this.draft = new Draft<>(LineAggregate.TYPE, LineState.NONE, LineState::after, lines);
        this.people = people;
    }

    /** One answer a line, in the order of the lines. */
    List<Answer> decide(List<Sent> lines) {
        Answer[] answers = new Answer[lines.size()];
        for (int i = 0; i < answers.length; i++) {
            if (lines.get(i).line() instanceof Visit visit) {
                answers[i] = decide(command(visit, lines.get(i).received()));
            }
        }
        for (int i = 0; i < answers.length; i++) {
            if (lines.get(i).line() instanceof Voiding voiding) {
                answers[i] = decide(new VoidLine(
                        voiding.activityId(),
                        voiding.of(),
                        voiding.at(),
                        lines.get(i).received()));
            }
        }
        return Arrays.asList(answers);
    }

    /** What the batches so far record. */
    List<NewFact> facts() {
        return draft.facts();
    }

    private Answer decide(AttendanceCommand command) {
        return draft.decide(command.aggregateId(), command.received(), state -> LineDecision.decide(state, command));
    }

    private AttendanceCommand command(Visit visit, Received received) {
        PersonId person = people.get(visit.person());
        if (person == null) {
            throw new IllegalStateException("the vault gave no pseudonym for line " + visit.key());
        }
        return visit.kind() == Kind.CHECK_IN
                ? new CheckIn(
                        visit.activityId(), visit.key(), person, visit.audience(), visit.flags(), visit.at(), received)
                : new CheckOut(
                        visit.activityId(), visit.key(), person, visit.audience(), visit.flags(), visit.at(), received);
    }
}
