package vn.nhiphoc.dashboards.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.request.KeyLimit;

/** Answers views with snapshots, within what a key may see. Safe for many threads. */
class LiveService {
    private final FactsReader reader;
    private final Timer pictures;

    LiveService(FactsReader reader, MeterRegistry meters) {
        this.reader = reader;
        pictures = Timer.builder("nhiphoc.live.pictures")
                .description("Reading one picture of the live board from ClickHouse")
                .register(meters);
    }

    /** The view that a key limited to a unit's subtree may have of what was asked for. */
    View within(View view, @Nullable String limit) {
        if (limit == null || limit.equals(view.unitId())) {
            return view;
        }
        if (view.unitId() == null) {
            return new View(view.campaignId(), view.at(), limit);
        }
        if (!reader.isBelow(view.unitId(), limit)) {
            throw KeyLimit.outside(limit);
        }
        return view;
    }

    LiveSnapshot snapshot(View view) {
        long start = System.nanoTime();
        try {
            return SnapshotAssembly.of(reader.read(view));
        } finally {
            pictures.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
