package vn.nhiphoc.dashboards.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first figures of the telemetry, from the sampler's last look; NaN while they are unknown. */
public final class FreshnessGauges {
    private FreshnessGauges() {}

    /** Registers {@code nhiphoc_freshness_seconds{quantile}} and {@code nhiphoc_log_lag_events}. */
    public static void register(MeterRegistry registry, FreshnessSampler sampler) {
        quantile(registry, sampler, "0.5", Freshness::p50);
        quantile(registry, sampler, "0.99", Freshness::p99);
        Gauge.builder("nhiphoc.log.lag.events", sampler, FreshnessGauges::lag)
                .description("Events that are recorded and not yet visible in ClickHouse")
                .register(registry);
    }

    private static void quantile(
            MeterRegistry registry,
            FreshnessSampler sampler,
            String quantile,
            Function<Freshness, @Nullable Duration> figure) {
        Gauge.builder("nhiphoc.freshness.seconds", sampler, s -> seconds(s.lastSeen(), figure))
                .description("Seconds from an event's commit to its being visible in ClickHouse")
                .tag("quantile", quantile)
                .register(registry);
    }

    private static double seconds(@Nullable Freshness freshness, Function<Freshness, @Nullable Duration> figure) {
        Duration value = freshness == null ? null : figure.apply(freshness);
        return value == null ? Double.NaN : value.toMillis() / 1000.0;
    }

    private static double lag(FreshnessSampler sampler) {
        Freshness freshness = sampler.lastSeen();
        return freshness == null ? Double.NaN : freshness.lagEvents();
    }
}
