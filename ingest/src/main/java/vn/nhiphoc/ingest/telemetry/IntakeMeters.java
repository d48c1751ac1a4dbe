package vn.nhiphoc.ingest.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Counts what the intake does. Codes are the product's own closed lists, so tags stay few. Thread-safe.
 *
 * <ul>
 *   <li>{@code nhiphoc.intake.lines} by act, status and code: lines and single entries
 *   <li>{@code nhiphoc.intake.batch.lines}, {@code nhiphoc.intake.batch}: size and time of batches, by act
 *   <li>{@code nhiphoc.intake.commit}: time of a call to the log until it is on disk, its queue included
 * </ul>
 */
public final class IntakeMeters {

    private final MeterRegistry registry;
    private final Timer commits;

    public IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.commits = histogram("nhiphoc.intake.commit").register(registry);
    }

    /** Counts what became of lines. */
    public void count(String act, String status, String code, int lines) {
        if (lines > 0) {
            Counter.builder("nhiphoc.intake.lines")
                    .tags(Tags.of("act", act, "status", status, "code", code))
                    .register(registry)
                    .increment(lines);
        }
    }

    /** Counts a batch's lines and gives back a sample of its time that {@link #batchDone} ends. */
    public Timer.Sample batchBegins() {
        return Timer.start(registry);
    }

    public void batchDone(String act, Timer.Sample began, int lines) {
        began.stop(histogram("nhiphoc.intake.batch").tag("act", act).register(registry));
        DistributionSummary.builder("nhiphoc.intake.batch.lines")
                .tag("act", act)
                .serviceLevelObjectives(1, 10, 50, 100, 500, 1_000, 5_000)
                .register(registry)
                .record(lines);
    }

    /** Times a call to the log. */
    public <T> T commit(Supplier<T> work) {
        return commits.record(work);
    }

    private static Timer.Builder histogram(String name) {
        return Timer.builder(name)
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5));
    }
}
