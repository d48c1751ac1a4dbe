package vn.nhiphoc.analytics.clickhouse;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What the sink tells Flink's reporters: freshness in milliseconds, rows stored, the position. Any thread. */
final class SinkFigures {

    private static final int WINDOW = 10_000;

    private final Histogram freshness;
    private final Counter rows;
    private volatile long position;

    SinkFigures(MetricGroup group) {
        freshness = group.histogram("freshnessMillis", new DescriptiveStatisticsHistogram(WINDOW));
        rows = group.counter("rowsFlushed");
        group.gauge("logPosition", () -> position);
    }

    void becameVisible(long delayMillis) {
        freshness.update(delayMillis);
    }

    void handedOver(Flush flush) {
        rows.inc(flush.rows().size());
        position = Math.max(position, flush.position());
    }
}
