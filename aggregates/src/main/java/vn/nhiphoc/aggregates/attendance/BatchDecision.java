package vn.nhiphoc.aggregates.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Kind;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Visit;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Voiding;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceCommand;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckOut;
import vn.nhiphoc.aggregates.attendance.messages.VoidLine;
import vn.nhiphoc.aggregates.recording.NewFact;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.Received;

/** Decides batches one after the other in memory; within one, its lines apply before its voids. */
final class BatchDecision {

    private final Map<String, LineState> states;
    private final Map<String, PersonId> people;
    private final List<NewFact> facts = new ArrayList<>();

    /**
     * @param states what the log has of the lines
     * @param people the pseudonym of everyone in the batches
     */
    BatchDecision(Map<String, LineState> states, Map<String, PersonId> people) {
        this.states = new HashMap<>(states);
        this.people = people;
    }

    /** One answer a line, in the order of the lines. */
    List<Answer> decide(List<ArrivingLine> lines, Received received) {
        Answer[] answers = new Answer[lines.size()];
        for (int i = 0; i < answers.length; i++) {
            if (lines.get(i) instanceof Visit visit) {
                answers[i] = decide(command(visit, received));
            }
        }
        for (int i = 0; i < answers.length; i++) {
            if (lines.get(i) instanceof Voiding voiding) {
                answers[i] = decide(new VoidLine(voiding.activityId(), voiding.of(), voiding.at(), received));
            }
        }
        return Arrays.asList(answers);
    }

    /** What the batches so far record. */
    List<NewFact> facts() {
        return facts;
    }

    private Answer decide(AttendanceCommand command) {
        String lineId = command.aggregateId();
        LineState state = states.getOrDefault(lineId, LineState.NONE);
        Decision decision = LineDecision.decide(state, command);
        if (decision instanceof Decision.Facts found) {
            for (Event event : found.events()) {
                AttendanceEvent fact = (AttendanceEvent) event;
                facts.add(new NewFact(LineAggregate.TYPE, lineId, state.facts(), fact, command.received()));
                state = state.after(fact);
            }
            states.put(lineId, state);
        }
        return decision.answer();
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
