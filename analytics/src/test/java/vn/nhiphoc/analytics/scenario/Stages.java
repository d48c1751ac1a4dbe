package vn.nhiphoc.analytics.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.analytics.activity.ActivityContributions;
import vn.nhiphoc.analytics.people.People;
import vn.nhiphoc.analytics.people.PersonKey;
import vn.nhiphoc.analytics.people.Presence;
import vn.nhiphoc.analytics.reference.Reference;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.RowSerializer;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.CellSerializer;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Tally;

/** The topology's stages in one thread, one subtask each: the real operators with real state, wired by hand. */
public final class Stages implements AutoCloseable {
    /** What all stages would put into one checkpoint. */
    public record Snapshot(
            OperatorSubtaskState activities,
            OperatorSubtaskState people,
            OperatorSubtaskState tally,
            OperatorSubtaskState reference) {}

    private final KeyedTwoInputStreamOperatorTestHarness<String, Recorded, Recorded, Row> activities;
    private final KeyedTwoInputStreamOperatorTestHarness<PersonKey, Presence, Recorded, Delta> people;
    private final KeyedOneInputStreamOperatorTestHarness<Cell, Delta, Row> tally;
    private final KeyedOneInputStreamOperatorTestHarness<Byte, Recorded, Row> reference;

    private Stages() throws Exception {
        activities = new KeyedTwoInputStreamOperatorTestHarness<>(
                new ActivityContributions(), ActivityContributions::activityOf, null, Types.STRING);
        people = new KeyedTwoInputStreamOperatorTestHarness<>(new People(), Presence::person, null, PersonKey.TYPE);
        tally = new KeyedOneInputStreamOperatorTestHarness<>(new Tally(), Delta::cell, CellSerializer.TYPE);
        reference = new KeyedOneInputStreamOperatorTestHarness<>(new Reference(), event -> (byte) 0, Types.BYTE);
        activities.setup(new RowSerializer());
        people.setup(new Delta.Serializer());
        tally.setup(new RowSerializer());
        reference.setup(new RowSerializer());
    }

    public static Stages start() throws Exception {
        Stages stages = new Stages();
        stages.activities.open();
        stages.people.open();
        stages.tally.open();
        stages.reference.open();
        return stages;
    }

    public static Stages restore(Snapshot snapshot) throws Exception {
        Stages stages = new Stages();
        stages.activities.initializeState(snapshot.activities);
        stages.people.initializeState(snapshot.people);
        stages.tally.initializeState(snapshot.tally);
        stages.reference.initializeState(snapshot.reference);
        stages.activities.open();
        stages.people.open();
        stages.tally.open();
        stages.reference.open();
        return stages;
    }

    public void send(Recorded recorded) throws Exception {
        StreamRecord<Recorded> element = new StreamRecord<>(recorded, recorded.transactionId());
        if (recorded.event() instanceof AttendanceEvent || recorded.event() instanceof ActivityEvent) {
            activities.processElement1(element);
            return;
        }
        reference.processElement(element);
        if (recorded.event() instanceof CampaignEvent || recorded.event() instanceof CatalogueEvent) {
            activities.processElement2(element);
            people.processElement2(element);
        }
    }

    /** Every event up to that transaction has been sent; gives the rows as of there. */
    public List<Row> watermark(long transactionId) throws Exception {
        activities.processWatermark1(new org.apache.flink.streaming.api.watermark.Watermark(transactionId));
        activities.processWatermark2(new org.apache.flink.streaming.api.watermark.Watermark(transactionId));
        var presences = activities.getSideOutput(ActivityContributions.PRESENCES);
        while (presences != null && !presences.isEmpty()) {
            people.processElement1(presences.poll());
        }
        people.processWatermark1(new org.apache.flink.streaming.api.watermark.Watermark(transactionId));
        people.processWatermark2(new org.apache.flink.streaming.api.watermark.Watermark(transactionId));
        var deltas = activities.getSideOutput(ActivityContributions.DELTAS);
        while (deltas != null && !deltas.isEmpty()) {
            tally.processElement(deltas.poll());
        }
        for (StreamRecord<? extends Delta> delta : people.extractOutputStreamRecords()) {
            tally.processElement(new StreamRecord<>(delta.getValue(), delta.getTimestamp()));
        }
        people.getOutput().clear();
        tally.processWatermark(transactionId);
        reference.processWatermark(transactionId);
        List<Row> rows = new ArrayList<>();
        for (AbstractStreamOperatorTestHarness<Row> stage : List.of(activities, tally, reference)) {
            rows.addAll(stage.extractOutputValues());
            stage.getOutput().clear();
        }
        return rows;
    }

    public Snapshot snapshot(long checkpoint) throws Exception {
        return new Snapshot(
                activities.snapshot(checkpoint, 0),
                people.snapshot(checkpoint, 0),
                tally.snapshot(checkpoint, 0),
                reference.snapshot(checkpoint, 0));
    }

    @Override
    public void close() {
        try {
            activities.close();
            people.close();
            tally.close();
            reference.close();
        } catch (Exception e) {
            throw new IllegalStateException("a stage did not close", e);
        }
    }
}
