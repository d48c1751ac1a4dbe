package vn.nhiphoc.aggregates.activity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.recording.NewFact;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/** Records batches of activities: one look for all of them, the decisions, one unit of work. Thread-safe. */
public final class ActivityBatch {

    private final EventStore log;
    private final DataSource pool;
    private final EventCodec codec = new EventCodec();

    public ActivityBatch(EventStore log, DataSource pool) {
        this.log = log;
        this.pool = pool;
    }

    /** One answer a line, in the order of the lines; lines of one activity build on each other in that order. */
    public List<Answer> record(List<EnterActivity> lines) {
        return Attempts.of("recording " + lines.size() + " activities", () -> recordOnce(lines));
    }

    private List<Answer> recordOnce(List<EnterActivity> lines) {
        Map<String, Loaded> activities = load(lines);
        List<NewFact> facts = new ArrayList<>();
        List<Answer> answers = new ArrayList<>(lines.size());
        for (EnterActivity line : lines) {
            Loaded activity = activities.getOrDefault(line.aggregateId(), Loaded.NONE);
            Decision decision = ActivityDecisions.decide(activity.state(), line);
            if (decision instanceof Decision.Facts decided) {
                for (Event fact : decided.events()) {
                    facts.add(new NewFact(
                            ActivityAggregate.TYPE, line.aggregateId(), activity.facts(), fact, line.received()));
                    activity = activity.after((ActivityEvent) fact);
                }
                activities.put(line.aggregateId(), activity);
            }
            answers.add(decision.answer());
        }
        Appending.append(log, facts);
        return answers;
    }

    private Map<String, Loaded> load(List<EnterActivity> lines) {
        List<String> ids =
                lines.stream().map(EnterActivity::aggregateId).distinct().toList();
        Map<String, Loaded> activities = new HashMap<>();
        try (LogReader reader = LogReader.open(pool)) {
            for (StoredEvent stored : reader.aggregates(ids, -1)) {
                ActivityEvent fact = (ActivityEvent) codec.decode(stored);
                activities.merge(stored.aggregateId(), Loaded.NONE.after(fact), (before, first) -> before.after(fact));
            }
            return activities;
        } catch (SQLException e) {
            throw new SqlFailure("look up " + ids.size() + " activities", e);
        }
    }

    /** An activity, and how many facts it has. */
    private record Loaded(ActivityState state, long facts) {

        static final Loaded NONE = new Loaded(ActivityState.NONE, 0);

        Loaded after(ActivityEvent fact) {
            return new Loaded(state.after(fact), facts + 1);
        }
    }
}
