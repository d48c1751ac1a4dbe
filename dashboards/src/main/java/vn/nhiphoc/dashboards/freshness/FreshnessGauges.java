package vn.nhiphoc.dashboards.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The first figures of the telemetry, from the sampler's last look; NaN while they are unknown. */
public final class FreshnessGauges {
    private FreshnessGauges() {}

    /**
     * Registers {@code nhiphoc_freshness_seconds{quantile}}, {@code nhiphoc_log_lag_events},
     * {@code nhiphoc_log_tail_held_seconds} and {@code nhiphoc_parked_events}.
     */
    public static void register(MeterRegistry registry, FreshnessSampler sampler) {
        quantile(registry, sampler, "0.5", Freshness::p50);
        quantile(registry, sampler, "0.99", Freshness::p99);
        Gauge.builder("nhiphoc.log.lag.events", sampler, s -> value(s.lastSeen(), Freshness::lagEvents))
                .description("Events that are recorded and not yet visible in ClickHouse")
                .register(registry);
        Gauge.builder("nhiphoc.log.tail.held.seconds", sampler, s -> value(s.lastSeen(), FreshnessGauges::heldSeconds))
                .description("For how long an open transaction has held the tail of the log; 0 when none does")
                .register(registry);
        Gauge.builder("nhiphoc.parked.events", sampler, s -> value(s.lastSeen(), Freshness::parkedEvents))
                .description("Events that could not be understood and count nowhere")
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

    private static double value(@Nullable Freshness freshness, ToDoubleFunction<Freshness> figure) {
        return freshness == null ? Double.NaN : figure.applyAsDouble(freshness);
    }

    private static double heldSeconds(Freshness freshness) {
        Instant since = freshness.heldSince();
        return since == null
                ? 0
                : Duration.between(since, freshness.writtenAt()).toMillis() / 1000.0;
    }
}
