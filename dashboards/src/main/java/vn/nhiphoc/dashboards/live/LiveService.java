package vn.nhiphoc.dashboards.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.request.KeyLimit;

/** Answers views with snapshots, within what a key may see. Safe for many threads. */
public class LiveService {
    private static final Duration PAST_KEPT = Duration.ofSeconds(30);

    private final FactsReader reader;
    private final Timer pictures;
    private final Kept<PastView, byte[]> past;

    LiveService(FactsReader reader, Clock clock, MeterRegistry meters) {
        this.reader = reader;
        past = new Kept<>(clock, PAST_KEPT);
        pictures = Timer.builder("nhiphoc.live.pictures")
                .description("Reading one picture of the live board from ClickHouse")
                .register(meters);
    }

    /** The view that a key limited to a unit's subtree may have of what was asked for. */
    public View within(View view, @Nullable String limit) {
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

    /** The picture of a view as JSON; one of a past moment is read once for all who ask until the log moves on. */
    byte[] picture(View view) {
        return view.at() == null
                ? SnapshotJson.write(snapshot(view))
                : past.get(new PastView(view, reader.position()), () -> SnapshotJson.write(snapshot(view)));
    }

    private record PastView(View view, long position) {}

    /** Reads the picture of a view. */
    public LiveSnapshot snapshot(View view) {
        long start = System.nanoTime();
        try {
            return SnapshotAssembly.of(reader.read(view));
        } finally {
            pictures.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
