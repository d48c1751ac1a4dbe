package vn.nhiphoc.analytics.tally;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.LongPrimitiveArraySerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.stream.OneInputPrefixOperator;

/**
 * Sums the changes of each cell and sends the whole row of every cell that was touched. A cell's state ends with the
 * fact that takes its last support away.
 */
public final class Tally extends OneInputPrefixOperator<Cell, Delta, Row> {
    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<long[]> SUMS =
            new ValueStateDescriptor<>("sums", LongPrimitiveArraySerializer.INSTANCE);

    private transient ValueState<long[]> sums;
    private transient List<Touched> touched;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public Tally() {
        super(new Delta.Serializer());
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        sums = getPartitionedState(SUMS);
        touched = new ArrayList<>();
    }

    @Override
    protected void apply(Cell cell, List<Delta> deltas) throws Exception {
        long[] before = sums.value();
        long[] after = before == null ? Sums.none(cell) : before.clone();
        for (Delta delta : deltas) {
            delta.addTo(after);
        }
        if (after[Measure.SUPPORT] == 0) {
            sums.clear();
        } else {
            sums.update(after);
        }
        touched.add(new Touched(cell, after));
    }

    @Override
    protected void emit(long watermark) {
        for (Touched cell : touched) {
            send(Sums.row(cell.cell, cell.sums, watermark + 1), watermark);
        }
        touched.clear();
    }

    private static final class Touched {
        private final Cell cell;
        private final long[] sums;

        Touched(Cell cell, long[] sums) {
            this.cell = cell;
            this.sums = sums;
        }
    }
}
