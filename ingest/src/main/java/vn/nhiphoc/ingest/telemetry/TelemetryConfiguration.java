package vn.nhiphoc.ingest.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.ingest.access.KeyConnections;
import vn.nhiphoc.ingest.limits.Admission;
import vn.nhiphoc.ingest.limits.DiskReserve;

/** Wires meters and health. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

    @Bean
    IntakeMeters intakeMeters(MeterRegistry registry) {
        return new IntakeMeters(registry);
    }

    @Bean
    MeterBinder limitMeters(Admission admission, DiskReserve disk) {
        return registry -> {
            Gauge.builder("nhiphoc.intake.queue", admission, Admission::waiting)
                    .description("requests that wait for a place at the log")
                    .register(registry);
            Gauge.builder("nhiphoc.intake.disk.free", disk, DiskReserve::free)
                    .baseUnit("bytes")
                    .register(registry);
        };
    }

    @Bean
    HealthIndicator logHealthIndicator(KeyConnections connections) {
        return new LogHealth(connections.source());
    }
}
