package vn.nhiphoc.analytics.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.LongPrimitiveArraySerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.KnownDates;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.TwoInputPrefixOperator;

/**
 * Sums the changes of each cell and sends the whole row of every cell that was touched, also by a new date of its campaign.
 * A cell's state ends with the fact that takes its last support away.
 */
public final class Tally extends TwoInputPrefixOperator<Cell, Delta, Row> {
    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<long[]> SUMS =
            new ValueStateDescriptor<>("sums", LongPrimitiveArraySerializer.INSTANCE);

    private transient ValueState<long[]> sums;
    private transient KnownDates dates;
    /** What the cells that were touched since the last watermark hold. */
    private transient Map<Cell, long[]> touched;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public Tally() {
        super(new Delta.Serializer());
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        sums = getPartitionedState(SUMS);
        dates = new KnownDates(getOperatorStateBackend());
        touched = new LinkedHashMap<>();
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
        touched.put(cell, after);
    }

    @Override
    protected void decide(List<Recorded> facts) throws Exception {
        Map<String, CampaignDates> old = dates.asTheyStand();
        if (dates.apply(facts)) {
            this.<Cell>getKeyedStateBackend()
                    .applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, SUMS, (cell, state) -> {
                        String campaign = cell.campaign();
                        if (cell.showsDates() && !Objects.equals(old.get(campaign), dates.of(campaign))) {
                            touched.put(cell, state.value());
                        }
                    });
        }
    }

    @Override
    protected void emit(long watermark) {
        touched.forEach((cell, its) -> send(Sums.row(cell, its, dates.of(cell.campaign()), watermark + 1), watermark));
        touched.clear();
    }
}
