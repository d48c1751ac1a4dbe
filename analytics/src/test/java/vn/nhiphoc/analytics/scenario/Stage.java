package vn.nhiphoc.analytics.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import vn.nhiphoc.analytics.stream.Recorded;

/** The subtasks of one keyed operator, with elements dealt out by key as a cluster does. */
final class Stage<K, IN, OUT> {
    private static final int MAX_PARALLELISM = 16;

    /** Makes one subtask's operator. */
    interface Operators<O> {
        O make();
    }

    private final KeySelector<IN, K> key;
    private final List<KeyedOneInputStreamOperatorTestHarness<K, IN, OUT>> single = new ArrayList<>();
    private final List<KeyedTwoInputStreamOperatorTestHarness<K, IN, Recorded, OUT>> decided = new ArrayList<>();

    private Stage(KeySelector<IN, K> key) {
        this.key = key;
    }

    static <K, IN, OUT> Stage<K, IN, OUT> single(
            Operators<OneInputStreamOperator<IN, OUT>> operators,
            KeySelector<IN, K> key,
            TypeInformation<K> keyType,
            TypeSerializer<OUT> out,
            int parallelism,
            List<OperatorSubtaskState> restored)
            throws Exception {
        Stage<K, IN, OUT> stage = new Stage<>(key);
        for (int i = 0; i < parallelism; i++) {
            stage.single.add(new KeyedOneInputStreamOperatorTestHarness<>(
                    operators.make(), key, keyType, MAX_PARALLELISM, parallelism, i));
        }
        stage.open(out, restored);
        return stage;
    }

    static <K, IN, OUT> Stage<K, IN, OUT> decided(
            Operators<TwoInputStreamOperator<IN, Recorded, OUT>> operators,
            KeySelector<IN, K> key,
            TypeInformation<K> keyType,
            TypeSerializer<OUT> out,
            int parallelism,
            List<OperatorSubtaskState> restored)
            throws Exception {
        Stage<K, IN, OUT> stage = new Stage<>(key);
        for (int i = 0; i < parallelism; i++) {
            stage.decided.add(new KeyedTwoInputStreamOperatorTestHarness<>(
                    operators.make(), key, null, keyType, MAX_PARALLELISM, parallelism, i));
        }
        stage.open(out, restored);
        return stage;
    }

    void send(IN value, long timestamp) throws Exception {
        int subtask = KeyGroupRangeAssignment.assignKeyToParallelOperator(
                key.getKey(value), MAX_PARALLELISM, subtasks().size());
        if (single.isEmpty()) {
            decided.get(subtask).processElement1(new StreamRecord<>(value, timestamp));
        } else {
            single.get(subtask).processElement(new StreamRecord<>(value, timestamp));
        }
    }

    void decide(Recorded fact) throws Exception {
        for (KeyedTwoInputStreamOperatorTestHarness<K, IN, Recorded, OUT> subtask : decided) {
            subtask.processElement2(new StreamRecord<>(fact, fact.transactionId()));
        }
    }

    void watermark(long position) throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask : single) {
            subtask.processWatermark(position);
        }
        for (KeyedTwoInputStreamOperatorTestHarness<K, IN, Recorded, OUT> subtask : decided) {
            subtask.processWatermark1(new Watermark(position));
            subtask.processWatermark2(new Watermark(position));
        }
    }

    /** Takes what came out of all subtasks. */
    List<OUT> drain() {
        List<OUT> values = new ArrayList<>();
        for (AbstractStreamOperatorTestHarness<OUT> subtask : subtasks()) {
            values.addAll(subtask.extractOutputValues());
            subtask.getOutput().clear();
        }
        return values;
    }

    <X> List<X> drain(OutputTag<X> tag) {
        List<X> values = new ArrayList<>();
        for (AbstractStreamOperatorTestHarness<OUT> subtask : subtasks()) {
            var side = subtask.getSideOutput(tag);
            while (side != null && !side.isEmpty()) {
                values.add(side.poll().getValue());
            }
        }
        return values;
    }

    List<OperatorSubtaskState> snapshot(long checkpoint) throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (AbstractStreamOperatorTestHarness<OUT> subtask : subtasks()) {
            states.add(subtask.snapshot(checkpoint, 0));
        }
        return states;
    }

    void close() throws Exception {
        for (AbstractStreamOperatorTestHarness<OUT> subtask : subtasks()) {
            subtask.close();
        }
    }

    private void open(TypeSerializer<OUT> out, List<OperatorSubtaskState> restored) throws Exception {
        List<AbstractStreamOperatorTestHarness<OUT>> subtasks = subtasks();
        for (int i = 0; i < subtasks.size(); i++) {
            AbstractStreamOperatorTestHarness<OUT> subtask = subtasks.get(i);
            subtask.setup(out);
            if (!restored.isEmpty()) {
                OperatorSubtaskState all =
                        AbstractStreamOperatorTestHarness.repackageState(restored.toArray(new OperatorSubtaskState[0]));
                subtask.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                        all, MAX_PARALLELISM, restored.size(), subtasks.size(), i));
            }
            subtask.open();
        }
    }

    private List<AbstractStreamOperatorTestHarness<OUT>> subtasks() {
        List<AbstractStreamOperatorTestHarness<OUT>> all = new ArrayList<>(single);
        all.addAll(decided);
        return all;
    }
}
