package vn.nhiphoc.analytics.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.util.OutputTag;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.analytics.people.Presence;
import vn.nhiphoc.analytics.people.PresenceSerializer;
import vn.nhiphoc.analytics.people.Presences;
import vn.nhiphoc.analytics.rows.ParkedRows;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.KnownDates;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;
import vn.nhiphoc.analytics.stream.TwoInputPrefixOperator;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Deltas;

/**
 * Stage 1, keyed by activity: keeps each activity's facts and lines and sends by how much its unit's cells change
 * ({@link #DELTAS}), who was where ({@link #PRESENCES}), and its own rows (main output). The state of an activity ends
 * with its campaign; a line's with its void.
 */
public final class ActivityContributions extends TwoInputPrefixOperator<String, Recorded, Row> {
    public static final OutputTag<Delta> DELTAS = new OutputTag<>("deltas", Delta.TYPE);
    public static final OutputTag<Presence> PRESENCES = new OutputTag<>("presences", PresenceSerializer.TYPE);

    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<ActivityState> ACTIVITY =
            new ValueStateDescriptor<>("activity", new ActivityStateSerializer());
    private static final MapStateDescriptor<String, PersonLines> LINES =
            new MapStateDescriptor<>("lines", StringSerializer.INSTANCE, new PersonLines.Serializer());

    private transient ValueState<ActivityState> activities;
    private transient KnownDates dates;
    private transient Deltas deltas;
    private transient Presences presences;
    private transient TouchedRows touched;
    private transient Book book;
    private transient Counter withoutPredecessor;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public ActivityContributions() {
        super(new RecordedSerializer());
    }

    /** The activity that an event of this stage belongs to. */
    public static String activityOf(Recorded recorded) {
        if (recorded.event() instanceof AttendanceEvent attendance) {
            return attendance.activityId().value();
        } else if (recorded.event() instanceof ActivityEvent activity) {
            return activity.activityId().value();
        }
        throw new IllegalArgumentException(recorded.event().getClass().getName() + " is no fact of an activity");
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        activities = getPartitionedState(ACTIVITY);
        MapState<String, PersonLines> lines = getPartitionedState(LINES);
        dates = new KnownDates(getOperatorStateBackend());
        deltas = new Deltas();
        presences = new Presences();
        touched = new TouchedRows();
        book = new Book(lines, dates, deltas, presences, touched);
        withoutPredecessor = getMetricGroup().counter("eventsWithoutPredecessor");
    }

    @Override
    protected long orderWithinPosition(Recorded event) {
        return event.globalIndex();
    }

    @Override
    protected void apply(String activityId, List<Recorded> events) throws Exception {
        ActivityState known = activities.value();
        ActivityState state = known == null ? new ActivityState() : known;
        for (Recorded recorded : events) {
            String whyNot = recorded.event() instanceof AttendanceEvent attendance
                    ? book.attend(state, attendance)
                    : book.change(state, (ActivityEvent) recorded.event());
            if (whyNot != null) {
                withoutPredecessor.inc();
                touched.park(ParkedRows.row(recorded, Parked.of(recorded.event(), whyNot)));
            }
        }
        book.settle(state);
        if (state.facts != null) {
            activities.update(state);
        }
        touched.settle(activityId, state);
    }

    @Override
    protected void decide(List<Recorded> facts) throws Exception {
        Map<String, CampaignDates> old = dates.asTheyStand();
        if (dates.apply(facts)) {
            this.<String>getKeyedStateBackend()
                    .applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, ACTIVITY, (id, state) -> {
                        ActivityState activity = state.value();
                        if (activity.facts != null) {
                            String campaign = activity.facts.campaign();
                            CampaignDates before = old.get(campaign);
                            CampaignDates now = dates.of(campaign);
                            if (!Objects.equals(before, now)) {
                                book.redate(activity, before, now);
                            }
                        }
                    });
        }
    }

    @Override
    protected void emit(long watermark) {
        touched.drain(watermark + 1, row -> send(row, watermark));
        deltas.drain(delta -> send(DELTAS, delta, watermark));
        presences.drain(presence -> send(PRESENCES, presence, watermark));
    }
}
