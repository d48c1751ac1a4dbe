package vn.nhiphoc.analytics.summary;

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
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.analytics.rows.ParkedRows;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.KnownDates;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.TwoInputPrefixOperator;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.Delta;

/**
 * Stage 2, keyed by campaign, unit and type: keeps the summaries beside how much finer evidence each day has, and sends
 * by how much they change the unit's cells ({@link #DELTAS}), and their own rows (main output). A summary's state ends
 * with its void, a day's evidence with the fact that takes the last of it away.
 */
public final class Summaries extends TwoInputPrefixOperator<Cell, SummaryInput, Row> {

    public static final OutputTag<Delta> DELTAS = new OutputTag<>("deltas", Delta.TYPE);

    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<DaySummaries> DAYS =
            new ValueStateDescriptor<>("days", new DaySummaries.Serializer());
    private static final MapStateDescriptor<String, SummaryLine> LINES =
            new MapStateDescriptor<>("lines", StringSerializer.INSTANCE, new SummaryLine.Serializer());

    private transient ValueState<DaySummaries> days;
    private transient MapState<String, SummaryLine> lines;
    private transient KnownDates dates;
    private transient SummaryOutput changes;
    private transient Counter withoutPredecessor;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public Summaries() {
        super(new SummaryInput.Serializer());
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        days = getPartitionedState(DAYS);
        lines = getPartitionedState(LINES);
        dates = new KnownDates(getOperatorStateBackend());
        changes = new SummaryOutput();
        withoutPredecessor = getMetricGroup().counter("eventsWithoutPredecessor");
    }

    @Override
    protected long orderWithinPosition(SummaryInput input) {
        return input.fact() == null ? 0 : input.fact().globalIndex();
    }

    @Override
    protected void apply(Cell cell, List<SummaryInput> inputs) throws Exception {
        DaySummaries known = days.value();
        DaySummaries summaries = known == null ? new DaySummaries() : known;
        TouchedDays touched = TouchedDays.of(inputs, summaries, dates.of(cell.campaign()));
        SummaryShares shares = changes.shares(cell, summaries, dates.of(cell.campaign()));
        touched.days().forEach(day -> shares.add(day, -1));
        for (SummaryInput input : inputs) {
            String whyNot = enter(summaries, input);
            if (whyNot != null) {
                Recorded fact = Objects.requireNonNull(input.fact());
                withoutPredecessor.inc();
                changes.put(ParkedRows.row(fact, Parked.of(fact.event(), whyNot)));
            }
        }
        touched.days().forEach(day -> shares.add(day, 1));
        changes.rows(shares, touched);
        if (summaries.isEmpty()) {
            days.clear();
        } else {
            days.update(summaries);
        }
    }

    @Override
    protected void decide(List<Recorded> facts) throws Exception {
        Map<String, CampaignDates> old = dates.asTheyStand();
        if (dates.apply(facts)) {
            this.<Cell>getKeyedStateBackend()
                    .applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, DAYS, (cell, state) -> {
                        CampaignDates before = old.get(cell.campaign());
                        CampaignDates now = dates.of(cell.campaign());
                        if (!Objects.equals(before, now)) {
                            changes.redate(cell, state.value(), before, now);
                        }
                    });
        }
    }

    @Override
    protected void emit(long watermark) {
        changes.drain(watermark + 1, row -> send(row, watermark), delta -> send(DELTAS, delta, watermark));
    }

    /** Enters one input; or says why it does not follow from what is known, and then changes nothing. */
    private @Nullable String enter(DaySummaries summaries, SummaryInput input) throws Exception {
        int day = input.day();
        if (input.fact() == null) {
            summaries.set(day, summaries.of(day).with(input.evidence()));
            return null;
        }
        SummaryEvent event = (SummaryEvent) input.fact().event();
        SummaryLine standing = lines.get(event.key());
        if (event instanceof SummaryReported reported) {
            if (standing != null) {
                return "the same summary stands already";
            }
            SummaryLine line = SummaryLine.of(reported);
            lines.put(event.key(), line);
            summaries.set(day, summaries.of(day).with(line, 1));
        } else {
            if (standing == null || standing.day() != day) {
                return "the summary that it takes back does not stand";
            }
            lines.remove(event.key());
            summaries.set(day, summaries.of(day).with(standing, -1));
        }
        return null;
    }
}
