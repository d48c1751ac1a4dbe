package vn.nhiphoc.analytics.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.analytics.stream.KnownDates;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.TwoInputPrefixOperator;
import vn.nhiphoc.analytics.stream.UnitTree;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Deltas;

/**
 * Keeps where each person of a campaign was, and sends by how much the distinct people of each scope change. A person's
 * state ends with the fact that takes the last check-in away.
 */
public final class People extends TwoInputPrefixOperator<PersonKey, Presence, Delta> {
    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<Attendance> ATTENDANCE =
            new ValueStateDescriptor<>("attendance", new Attendance.Serializer());
    private static final MapStateDescriptor<String, String> PARENTS =
            new MapStateDescriptor<>("parents", StringSerializer.INSTANCE, StringSerializer.INSTANCE);

    private transient ValueState<Attendance> attendance;
    private transient BroadcastState<String, String> parents;
    private transient KnownDates dates;
    private transient UnitTree tree;
    private transient Scopes scopes;
    private transient Deltas deltas;
    private transient PeopleDeltas people;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public People() {
        super(new PresenceSerializer());
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        attendance = getPartitionedState(ATTENDANCE);
        parents = getOperatorStateBackend().getBroadcastState(PARENTS);
        dates = new KnownDates(getOperatorStateBackend());
        tree = new UnitTree();
        for (Map.Entry<String, String> entry : parents.immutableEntries()) {
            tree.place(entry.getKey(), entry.getValue());
        }
        scopes = new Scopes(tree, dates.asTheyStand());
        deltas = new Deltas();
        people = new PeopleDeltas(deltas);
    }

    @Override
    protected void apply(PersonKey person, List<Presence> presences) throws Exception {
        Attendance known = attendance.value();
        Attendance before = known == null ? Attendance.NOWHERE : known;
        Attendance after = before;
        for (Presence presence : presences) {
            after = after.with(presence.at(), presence.activities());
        }
        if (after.isEmpty()) {
            attendance.clear();
        } else {
            attendance.update(after);
        }
        people.moved(person.campaign(), scopes, placesOf(presences), before, after);
    }

    private static Set<Whereabouts> placesOf(List<Presence> presences) {
        return presences.size() == 1
                ? Set.of(presences.get(0).at())
                : presences.stream().map(Presence::at).collect(Collectors.toSet());
    }

    @Override
    protected void decide(List<Recorded> facts) throws Exception {
        tree = tree.copy();
        boolean moved = false;
        for (Recorded fact : facts) {
            if (fact.event() instanceof UnitDefined defined) {
                moved |= place(defined.unit());
            }
        }
        boolean redated = dates.apply(facts);
        if (moved || redated) {
            Scopes before = scopes;
            scopes = new Scopes(tree, dates.asTheyStand());
            redraw(before, scopes);
        }
    }

    @Override
    protected void emit(long watermark) {
        people.settle();
        deltas.drain(delta -> send(delta, watermark));
    }

    private boolean place(Unit unit) throws Exception {
        String id = unit.unitId().value();
        String parent = unit.parentId() == null ? null : unit.parentId().value();
        if (Objects.equals(tree.parent(id), parent)) {
            return false;
        }
        tree.place(id, parent);
        if (parent == null) {
            parents.remove(id);
        } else {
            parents.put(id, parent);
        }
        return true;
    }

    private void redraw(Scopes before, Scopes after) throws Exception {
        this.<PersonKey>getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, ATTENDANCE, (person, state) -> {
                            Attendance attended = state.value();
                            if (after.differFor(person.campaign(), attended, before)) {
                                people.redrawn(person.campaign(), attended, before, after);
                            }
                        });
    }
}
