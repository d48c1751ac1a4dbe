package vn.nhiphoc.analytics.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.typeutils.runtime.TupleSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Makes every output a function of a prefix of the log: holds what it receives until the watermark has passed it on all
 * inputs, applies it per key in the log's order, then lets the subclass emit, then forwards the watermark. What is held
 * is in keyed state at every snapshot, so a checkpoint may fall anywhere and come back at another parallelism.
 *
 * <p>It relies on one thing: after watermark {@code w} nothing with a position up to {@code w} arrives. The last
 * watermark of a bounded run ({@code Long.MAX_VALUE}) names no position and applies nothing.
 */
abstract class PrefixOperator<K, E, OUT> extends AbstractStreamOperator<OUT> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<E> elements;
    private transient HeldElements<K, E> held;
    private transient ListState<Tuple2<Long, E>> saved;
    private transient Set<K> savedKeys;

    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    PrefixOperator(TypeSerializer<E> elements) {
        this.elements = elements;
    }

    /** Applies one key's elements; the key is current. What it changes is emitted by {@link #emit}. */
    protected abstract void apply(K key, List<E> elements) throws Exception;

    /** Emits all that was touched since the last call, as of {@code watermark}. */
    protected abstract void emit(long watermark) throws Exception;

    /** The order of elements that have the same position. */
    protected long orderWithinPosition(E element) {
        return 0;
    }

    @SuppressWarnings("unchecked")
    final void hold(StreamRecord<E> element) {
        held.hold((K) getCurrentKey(), element.getTimestamp(), element.getValue());
    }

    /** Applies everything up to the watermark. */
    void applyUpTo(long watermark) throws Exception {
        for (Map.Entry<K, List<E>> due : held.takeUpTo(watermark).entrySet()) {
            setCurrentKey(due.getKey());
            apply(due.getKey(), due.getValue());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() < Long.MAX_VALUE) {
            applyUpTo(mark.getTimestamp());
            emit(mark.getTimestamp());
        }
        super.processWatermark(mark);
    }

    /** Sends to the main output. */
    protected final void send(OUT value, long watermark) {
        output.collect(new StreamRecord<>(value, watermark));
    }

    /** Sends to a side output. */
    protected final <X> void send(OutputTag<X> tag, X value, long watermark) {
        output.collect(tag, new StreamRecord<>(value, watermark));
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        held = new HeldElements<>(this::orderWithinPosition);
        savedKeys = new HashSet<>();
        ListStateDescriptor<Tuple2<Long, E>> descriptor = new ListStateDescriptor<>("held", placed());
        saved = getPartitionedState(descriptor);
        this.<K>getKeyedStateBackend()
                .applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor, (key, state) -> {
                    savedKeys.add(key);
                    for (Tuple2<Long, E> element : state.get()) {
                        held.hold(key, element.f0, element.f1);
                    }
                });
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        for (K key : savedKeys) {
            setCurrentKey(key);
            saved.clear();
        }
        Map<K, List<Tuple2<Long, E>>> waiting = held.byKey();
        savedKeys = new HashSet<>(waiting.keySet());
        for (Map.Entry<K, List<Tuple2<Long, E>>> entry : waiting.entrySet()) {
            setCurrentKey(entry.getKey());
            saved.update(entry.getValue());
        }
    }

    @SuppressWarnings("unchecked")
    private TypeSerializer<Tuple2<Long, E>> placed() {
        return new TupleSerializer<>(
                (Class<Tuple2<Long, E>>) (Class<?>) Tuple2.class,
                new TypeSerializer<?>[] {LongSerializer.INSTANCE, elements});
    }
}
