package vn.nhiphoc.analytics;

import org.apache.flink.streaming.api.datastream.DataStream;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.RowSerializer;
import vn.nhiphoc.analytics.stream.Recorded;

/** The stages between the log and the store, wired. */
public final class Topology {
    private Topology() {}

    /**
     * Wires all stages behind the log.
     *
     * @param events the log in the order {@code (transactionId, globalIndex)}; the watermark {@code w} says that every
     *     event up to transaction {@code w} has been sent
     * @return rows as of each watermark {@code w}, with version {@code w + 1}, before that watermark
     */
    public static DataStream<Row> build(DataStream<Recorded> events) {
        return events.flatMap((Recorded event, org.apache.flink.util.Collector<Row> out) -> {})
                .returns(RowSerializer.TYPE);
    }
}
