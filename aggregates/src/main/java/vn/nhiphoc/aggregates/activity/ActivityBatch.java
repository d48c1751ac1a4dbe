package vn.nhiphoc.aggregates.activity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.recording.Draft;
import vn.nhiphoc.aggregates.recording.History;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.sql.Attempts;

/** Records batches of activities: one look for all of them, the decisions, one unit of work. Thread-safe. */
public final class ActivityBatch {

    private final EventStore log;
    private final DataSource pool;

    /** @param pool connections with auto-commit */
    public ActivityBatch(EventStore log, DataSource pool) {
        this.log = log;
        this.pool = pool;
    }

    /** One answer a line, in the order of the lines; lines of one activity build on each other in that order. */
    public List<Answer> record(List<EnterActivity> lines) {
        return Attempts.of("recording " + lines.size() + " activities", () -> recordOnce(lines));
    }

    private List<Answer> recordOnce(List<EnterActivity> lines) {
        Set<String> ids = lines.stream().map(EnterActivity::aggregateId).collect(Collectors.toSet());
        Draft<ActivityState> draft = new Draft<>(
                ActivityAggregate.TYPE,
                ActivityState.NONE,
                ActivityBatch::after,
                new History<>(ids, ActivityState.NONE, ActivityBatch::after).ask(pool));
        List<Answer> answers = lines.stream()
                .map(line -> draft.decide(
                        line.aggregateId(), line.received(), state -> ActivityDecisions.decide(state, line)))
                .toList();
        Appending.append(log, draft.facts());
        return answers;
    }

    private static ActivityState after(ActivityState state, Event fact) {
        return state.after((ActivityEvent) fact);
    }
}
