package vn.nhiphoc.dashboards.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the last look at the pipeline showed. */
public sealed interface Sample {
    /** ClickHouse answered; the freshness is null while the pipeline has never written. */
    record Seen(@Nullable Freshness freshness) implements Sample {}

    /** ClickHouse has not answered since this moment; the freshness is the last that was seen, if any. */
    record Away(Instant since, @Nullable Freshness last) implements Sample {}
}
