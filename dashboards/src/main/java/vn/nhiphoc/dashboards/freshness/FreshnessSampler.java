package vn.nhiphoc.dashboards.freshness;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.ClickHouseAway;
import vn.nhiphoc.dashboards.clickhouse.Reading;

/**
 * Looks at the pipeline, one query a look, on a thread of its own, and tells one listener: at the pace that it is given while
 * somebody waits for news, else once a second, which is enough for the telemetry.
 */
public final class FreshnessSampler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FreshnessSampler.class);

    private final ClickHouse clickHouse;
    private final Clock clock;
    private final Looks looks;
    private final Consumer<Sample> listener;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> looking;
    private volatile Sample last = new Sample.Seen(null);

    /**
     * Starts looking at once. The listener must not block.
     *
     * @param awaited whether somebody waits for news
     */
    public FreshnessSampler(
            ClickHouse clickHouse, Clock clock, Duration pace, BooleanSupplier awaited, Consumer<Sample> listener) {
        this.clickHouse = clickHouse;
        this.clock = clock;
        this.looks = new Looks(awaited);
        this.listener = listener;
        thread = Executors.newSingleThreadScheduledExecutor(FreshnessSampler::daemon);
        looking = thread.scheduleWithFixedDelay(this::look, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The freshness as last seen, or null. */
    public @Nullable Freshness lastSeen() {
        Sample sample = last;
        return sample instanceof Sample.Seen seen ? seen.freshness() : ((Sample.Away) sample).last();
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdownNow();
    }

    private void look() {
        if (!looks.due(System.nanoTime())) {
            return;
        }
        last = sample();
        try {
            listener.accept(last);
        } catch (RuntimeException e) {
            LOG.error("Telling of the freshness failed", e);
        }
    }

    private Sample sample() {
        try (Reading reading = clickHouse.reading()) {
            Sample.Seen seen = new Sample.Seen(FreshnessQuery.read(reading));
            if (last instanceof Sample.Away) {
                LOG.info("ClickHouse answers again");
            }
            return seen;
        } catch (ClickHouseAway e) {
            if (last instanceof Sample.Away away) {
                return away;
            }
            LOG.warn("{}; asking again", e.getMessage(), e.getCause());
            return new Sample.Away(clock.instant(), lastSeen());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dashboards-freshness");
        thread.setDaemon(true);
        return thread;
    }
}
