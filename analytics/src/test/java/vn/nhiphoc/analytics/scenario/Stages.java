package vn.nhiphoc.analytics.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.analytics.activity.ActivityContributions;
import vn.nhiphoc.analytics.people.People;
import vn.nhiphoc.analytics.people.PersonKey;
import vn.nhiphoc.analytics.people.Presence;
import vn.nhiphoc.analytics.reference.Reference;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.RowSerializer;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.summary.Summaries;
import vn.nhiphoc.analytics.summary.SummaryInput;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.CellSerializer;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Tally;

/** The topology's stages in one thread: the real operators with real state, wired by hand. */
public final class Stages implements AutoCloseable {
    /** What all stages put into one checkpoint. */
    public record Snapshot(
            List<OperatorSubtaskState> activities,
            List<OperatorSubtaskState> people,
            List<OperatorSubtaskState> summaries,
            List<OperatorSubtaskState> tally,
            List<OperatorSubtaskState> reference) {
        static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private final Stage<String, Recorded, Row> activities;
    private final Stage<PersonKey, Presence, Delta> people;
    private final Stage<Cell, SummaryInput, Row> summaries;
    private final Stage<Cell, Delta, Row> tally;
    private final Stage<Byte, Recorded, Row> reference;

    private Stages(int parallelism, Snapshot snapshot) throws Exception {
        activities = Stage.decided(
                ActivityContributions::new,
                ActivityContributions::activityOf,
                Types.STRING,
                new RowSerializer(),
                parallelism,
                snapshot.activities);
        people = Stage.decided(
                People::new, Presence::person, PersonKey.TYPE, new Delta.Serializer(), parallelism, snapshot.people);
        summaries = Stage.decided(
                Summaries::new,
                SummaryInput::cell,
                CellSerializer.TYPE,
                new RowSerializer(),
                parallelism,
                snapshot.summaries);
        tally = Stage.decided(
                Tally::new, Delta::cell, CellSerializer.TYPE, new RowSerializer(), parallelism, snapshot.tally);
        reference =
                Stage.single(Reference::new, event -> (byte) 0, Types.BYTE, new RowSerializer(), 1, snapshot.reference);
    }

    public static Stages start(int parallelism) throws Exception {
        return new Stages(parallelism, Snapshot.EMPTY);
    }

    public static Stages restore(int parallelism, Snapshot snapshot) throws Exception {
        return new Stages(parallelism, snapshot);
    }

    public void send(Recorded recorded) throws Exception {
        if (recorded.event() instanceof AttendanceEvent || recorded.event() instanceof ActivityEvent) {
            activities.send(recorded, recorded.transactionId());
            return;
        }
        if (recorded.event() instanceof SummaryEvent) {
            summaries.send(SummaryInput.of(recorded), recorded.transactionId());
            return;
        }
        reference.send(recorded, recorded.transactionId());
        if (recorded.event() instanceof CampaignEvent || recorded.event() instanceof CatalogueEvent) {
            activities.decide(recorded);
            people.decide(recorded);
            summaries.decide(recorded);
            tally.decide(recorded);
        }
    }

    /** Every event up to that transaction has been sent; gives the rows as of there. */
    public List<Row> watermark(long transactionId) throws Exception {
        activities.watermark(transactionId);
        for (Presence presence : activities.drain(ActivityContributions.PRESENCES)) {
            people.send(presence, transactionId);
        }
        people.watermark(transactionId);
        for (Delta delta : activities.drain(ActivityContributions.DELTAS)) {
            tally.send(delta, transactionId);
            if (delta.cell().isOfADay()) {
                summaries.send(SummaryInput.of(delta), transactionId);
            }
        }
        summaries.watermark(transactionId);
        for (Delta delta : summaries.drain(Summaries.DELTAS)) {
            tally.send(delta, transactionId);
        }
        for (Delta delta : people.drain()) {
            tally.send(delta, transactionId);
        }
        tally.watermark(transactionId);
        reference.watermark(transactionId);
        List<Row> rows = new ArrayList<>(activities.drain());
        rows.addAll(summaries.drain());
        rows.addAll(tally.drain());
        rows.addAll(reference.drain());
        return rows;
    }

    public Snapshot snapshot(long checkpoint) throws Exception {
        return new Snapshot(
                activities.snapshot(checkpoint),
                people.snapshot(checkpoint),
                summaries.snapshot(checkpoint),
                tally.snapshot(checkpoint),
                reference.snapshot(checkpoint));
    }

    @Override
    public void close() {
        try {
            activities.close();
            people.close();
            summaries.close();
            tally.close();
            reference.close();
        } catch (Exception e) {
            throw new IllegalStateException("a stage did not close", e);
        }
    }
}
