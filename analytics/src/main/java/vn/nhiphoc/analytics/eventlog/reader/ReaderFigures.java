package vn.nhiphoc.analytics.eventlog.reader;

import java.time.Instant;
import org.apache.flink.metrics.MetricGroup;
import vn.nhiphoc.aggregates.log.LogEnd;
import vn.nhiphoc.aggregates.log.TailHolder;

/** What the source tells Flink's reporters: for how many seconds an open transaction has held the tail. Any thread. */
final class ReaderFigures {

    private volatile long heldSince;

    ReaderFigures(MetricGroup group) {
        group.gauge("tailHeldSeconds", this::heldSeconds);
    }

    void saw(LogEnd end) {
        TailHolder holder = end.heldBy();
        Instant since = holder == null ? null : holder.since();
        heldSince = since == null ? 0 : since.toEpochMilli();
    }

    private double heldSeconds() {
        long since = heldSince;
        return since == 0 ? 0 : Math.max(0, System.currentTimeMillis() - since) / 1000.0;
    }
}
