package vn.nhiphoc.ingest.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.ingest.limits.Admission;
import vn.nhiphoc.ingest.limits.DiskReserve;
import vn.nhiphoc.ingest.limits.LogGate;

/** Wires meters and health: the log belongs to the readiness, never to the liveness. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

    @Bean
    IntakeMeters intakeMeters(MeterRegistry registry) {
        return new IntakeMeters(registry);
    }

    @Bean
    MeterBinder limitMeters(Admission admission, DiskReserve disk, Intake intake) {
        return registry -> {
            Gauge.builder("nhiphoc.intake.queue", admission, Admission::waiting)
                    .description("requests that wait for a place at the log")
                    .register(registry);
            Gauge.builder("nhiphoc.intake.waiting.lines", intake, Intake::waitingLines)
                    .description("attendance lines that wait for a commit")
                    .register(registry);
            TimeGauge.builder(
                            "nhiphoc.intake.registry.lag",
                            intake.registry(),
                            TimeUnit.MILLISECONDS,
                            known -> known.behind().toMillis())
                    .description("since the registry was last at the end of the log")
                    .register(registry);
            Gauge.builder("nhiphoc.intake.disk.free", disk, DiskReserve::free)
                    .baseUnit("bytes")
                    .register(registry);
        };
    }

    @Bean
    HealthIndicator logHealthIndicator(LogGate gate) {
        return () -> (gate.isOpen() ? Health.up() : Health.down()).build();
    }
}
