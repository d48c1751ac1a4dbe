package vn.nhiphoc.analytics.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A {@link PrefixOperator} over a keyed input and the deciding facts (campaigns, catalogue), which every subtask
 * receives. A deciding fact applies between the elements below its transaction and those from it on.
 */
public abstract class TwoInputPrefixOperator<K, E, OUT> extends PrefixOperator<K, E, OUT>
        implements TwoInputStreamOperator<E, Recorded, OUT> {
    private static final long serialVersionUID = 1L;
    private static final MapStateDescriptor<Long, Recorded> SAVED_DECISIONS =
            new MapStateDescriptor<>("held-decisions", LongSerializer.INSTANCE, new RecordedSerializer());

    private transient TreeMap<Long, TreeMap<Long, Recorded>> decisions;
    private transient BroadcastState<Long, Recorded> savedDecisions;

    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    protected TwoInputPrefixOperator(TypeSerializer<E> elements) {
        super(elements);
    }

    /** Applies one transaction's deciding facts, for all keys. */
    protected abstract void decide(List<Recorded> facts) throws Exception;

    @Override
    public void processElement1(StreamRecord<E> element) {
        hold(element);
    }

    @Override
    public void processElement2(StreamRecord<Recorded> element) {
        hold(element.getValue());
    }

    @Override
    void applyUpTo(long watermark) throws Exception {
        while (!decisions.isEmpty() && decisions.firstKey() <= watermark) {
            Map.Entry<Long, TreeMap<Long, Recorded>> next = decisions.pollFirstEntry();
            super.applyUpTo(next.getKey() - 1);
            decide(new ArrayList<>(next.getValue().values()));
        }
        super.applyUpTo(watermark);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        decisions = new TreeMap<>();
        savedDecisions = getOperatorStateBackend().getBroadcastState(SAVED_DECISIONS);
        for (Map.Entry<Long, Recorded> entry : savedDecisions.immutableEntries()) {
            hold(entry.getValue());
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        savedDecisions.clear();
        for (TreeMap<Long, Recorded> transaction : decisions.values()) {
            for (Map.Entry<Long, Recorded> entry : transaction.entrySet()) {
                savedDecisions.put(entry.getKey(), entry.getValue());
            }
        }
    }

    private void hold(Recorded fact) {
        decisions.computeIfAbsent(fact.transactionId(), t -> new TreeMap<>()).put(fact.globalIndex(), fact);
    }
}
