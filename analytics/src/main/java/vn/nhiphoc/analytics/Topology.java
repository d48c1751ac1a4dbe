package vn.nhiphoc.analytics;

import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.shared.Event;
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
import vn.nhiphoc.analytics.tally.CellSerializer;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Tally;

/** The stages between the log and the store, wired. */
public final class Topology {
    private Topology() {}

    /**
     * Wires all stages behind the log.
     *
     * @param events the log in the order {@code (transactionId, globalIndex)}, each with its transaction id as its
     *     timestamp; the watermark {@code w} says that every event up to transaction {@code w} has been sent. Around a
     *     transaction {@code x} with facts of campaigns or the catalogue stand the watermarks {@code x - 1} and
     *     {@code x}
     * @return rows as of each watermark {@code w}, with version {@code w + 1}, before that watermark
     */
    public static DataStream<Row> build(DataStream<Recorded> events) {
        DataStream<Recorded> ofActivities = only(events, "facts-of-activities", Topology::isOfAnActivity);
        DataStream<Recorded> deciding = only(events, "deciding-facts", Topology::decides);
        DataStream<Recorded> others =
                only(events, "reference-facts", event -> !isOfAnActivity(event) && !isOfASummary(event));
        DataStream<Recorded> ofSummaries = only(events, "facts-of-summaries", Topology::isOfASummary);

        SingleOutputStreamOperator<Row> activities = named(
                "activities",
                ofActivities
                        .keyBy(ActivityContributions::activityOf, Types.STRING)
                        .connect(deciding.broadcast())
                        .transform("activities", RowSerializer.TYPE, new ActivityContributions()));
        DataStream<Presence> presences = activities.getSideOutput(ActivityContributions.PRESENCES);
        DataStream<Delta> contributions = activities.getSideOutput(ActivityContributions.DELTAS);
        SingleOutputStreamOperator<Row> summaries = named(
                "summaries",
                inputs(ofSummaries, contributions)
                        .keyBy(SummaryInput::cell, CellSerializer.TYPE)
                        .connect(deciding.broadcast())
                        .transform("summaries", RowSerializer.TYPE, new Summaries()));
        DataStream<Delta> people = named(
                "people",
                presences
                        .keyBy(Presence::person, PersonKey.TYPE)
                        .connect(deciding.broadcast())
                        .transform("people", Delta.TYPE, new People()));
        DataStream<Row> sums = named(
                "tally",
                contributions
                        .union(people, summaries.getSideOutput(Summaries.DELTAS))
                        .keyBy(Delta::cell, CellSerializer.TYPE)
                        .connect(deciding.broadcast())
                        .transform("tally", RowSerializer.TYPE, new Tally()));
        DataStream<Row> reference = named(
                        "reference",
                        others.keyBy(event -> (byte) 0, Types.BYTE)
                                .transform("reference", RowSerializer.TYPE, new Reference()))
                .setParallelism(1);
        return activities.union(sums, summaries, reference);
    }

    private static DataStream<SummaryInput> inputs(DataStream<Recorded> facts, DataStream<Delta> contributions) {
        DataStream<SummaryInput> reported = named(
                        "summary-facts", facts.map(SummaryInput::of).returns(SummaryInput.TYPE))
                .setParallelism(facts.getParallelism());
        DataStream<SummaryInput> evidence = named(
                "evidence",
                contributions
                        .<SummaryInput>flatMap((delta, out) -> {
                            if (delta.cell().isOfADay()) {
                                out.collect(SummaryInput.of(delta));
                            }
                        })
                        .returns(SummaryInput.TYPE));
        return reported.union(evidence);
    }

    private static DataStream<Recorded> only(DataStream<Recorded> events, String name, FilterFunction<Event> choice) {
        return named(name, events.filter(recorded -> choice.filter(recorded.event())))
                .setParallelism(events.getParallelism());
    }

    private static boolean isOfAnActivity(Event event) {
        return event instanceof AttendanceEvent || event instanceof ActivityEvent;
    }

    private static boolean isOfASummary(Event event) {
        return event instanceof SummaryEvent;
    }

    private static boolean decides(Event event) {
        return event instanceof CampaignEvent || event instanceof CatalogueEvent;
    }

    private static <T> SingleOutputStreamOperator<T> named(String name, SingleOutputStreamOperator<T> operator) {
        return operator.name(name).uid(name);
    }
}
