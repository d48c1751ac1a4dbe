package vn.nhiphoc.analytics.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.analytics.rows.ParkedRows;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.OneInputPrefixOperator;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;
import vn.nhiphoc.analytics.stream.UnitTree;

/** Sends the rows that repeat facts. All under one key; nothing of the catalogue ever ends, so neither does its state. */
public final class Reference extends OneInputPrefixOperator<Byte, Recorded, Row> {
    private static final long serialVersionUID = 1L;
    private static final MapStateDescriptor<String, Recorded> UNITS =
            new MapStateDescriptor<>("units", StringSerializer.INSTANCE, new RecordedSerializer());
    private static final MapStateDescriptor<String, Recorded> CAMPAIGNS =
            new MapStateDescriptor<>("campaigns", StringSerializer.INSTANCE, new RecordedSerializer());
    private static final MapStateDescriptor<String, Long> POSITIONS =
            new MapStateDescriptor<>("positions", StringSerializer.INSTANCE, LongSerializer.INSTANCE);

    private record Id(Table table, List<Object> key) {}

    private transient MapState<String, Recorded> units;
    private transient MapState<String, Recorded> campaigns;
    private transient MapState<String, Long> positions;
    private transient @Nullable UnitTree tree;
    private transient Map<Id, Row> touched;
    private transient Counter parkedEvents;

    /** For the topology. */
    @SuppressWarnings("NullAway.Init") // what is transient is set by initializeState
    public Reference() {
        super(new RecordedSerializer());
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        units = getPartitionedState(UNITS);
        campaigns = getPartitionedState(CAMPAIGNS);
        positions = getPartitionedState(POSITIONS);
        touched = new LinkedHashMap<>();
        parkedEvents = getMetricGroup().counter("parkedEvents");
    }

    @Override
    protected long orderWithinPosition(Recorded event) {
        return event.globalIndex();
    }

    @Override
    protected void apply(Byte key, List<Recorded> events) throws Exception {
        for (Recorded recorded : events) {
            if (recorded.event() instanceof UnitDefined defined) {
                unit(recorded, defined.unit());
            } else if (recorded.event() instanceof CampaignDefined defined) {
                campaign(recorded, defined.campaign());
            } else if (recorded.event() instanceof ActivityTypeDefined defined) {
                code(Table.ACTIVITY_TYPES, defined.entry());
            } else if (recorded.event() instanceof OutcomeCodeDefined defined) {
                code(Table.OUTCOME_CODES, defined.entry());
            } else if (recorded.event() instanceof LineageDrawn drawn) {
                touch(CatalogueRows.lineage(drawn.link()));
            } else if (recorded.event() instanceof TypeLinkDrawn drawn) {
                touch(CatalogueRows.typeLink(drawn.link()));
            } else if (recorded.event() instanceof UnitOutcomeReported reported) {
                touch(CampaignRows.outcome(reported));
            } else if (recorded.event() instanceof Parked parked) {
                park(recorded, parked);
            }
        }
    }

    @Override
    protected void emit(long watermark) {
        touched.values().forEach(row -> send(row.as(watermark + 1), watermark));
        touched.clear();
    }

    private void unit(Recorded recorded, Unit unit) throws Exception {
        UnitTree known = tree();
        String id = unit.unitId().value();
        String parent = CatalogueRows.id(unit.parentId());
        boolean moved = !Objects.equals(known.parent(id), parent);
        known.place(id, parent);
        units.put(id, recorded);
        for (String below : moved ? known.subtree(id) : List.of(id)) {
            Recorded definition = units.get(below);
            if (definition != null && definition.event() instanceof UnitDefined defined) {
                List<String> chain = known.selfAndAncestors(below);
                touch(CatalogueRows.unit(defined.unit(), chain.subList(1, chain.size())));
            }
        }
    }

    private void campaign(Recorded recorded, Campaign campaign) throws Exception {
        String id = campaign.campaignId().value();
        Recorded earlier = campaigns.get(id);
        if (earlier != null && earlier.event() instanceof CampaignDefined defined) {
            for (Row plan : CampaignRows.plans(defined.campaign())) {
                touch(Row.tombstone(plan.table(), plan.key(), 0));
            }
        }
        campaigns.put(id, recorded);
        touch(CampaignRows.campaign(campaign));
        CampaignRows.plans(campaign).forEach(this::touch);
    }

    private void code(Table table, CodeEntry entry) throws Exception {
        String name = table.tableName() + "/" + entry.code().value();
        Long position = positions.get(name);
        if (position == null) {
            Long known = positions.get(table.tableName());
            position = known == null ? 0 : known;
            positions.put(name, position);
            positions.put(table.tableName(), position + 1);
        }
        touch(CatalogueRows.code(table, entry, position));
    }

    private void park(Recorded recorded, Parked parked) {
        parkedEvents.inc();
        touch(ParkedRows.row(recorded, parked));
    }

    private void touch(Row row) {
        touched.put(new Id(row.table(), row.key()), row);
    }

    private UnitTree tree() throws Exception {
        if (tree == null) {
            tree = new UnitTree();
            for (Map.Entry<String, Recorded> entry : units.entries()) {
                if (entry.getValue().event() instanceof UnitDefined defined) {
                    tree.place(entry.getKey(), CatalogueRows.id(defined.unit().parentId()));
                }
            }
        }
        return tree;
    }
}
