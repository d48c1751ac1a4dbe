package vn.nhiphoc.dashboards.freshness;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** Reads the view {@code freshness}: of several sources, the one that is furthest behind. */
public final class FreshnessQuery {
    private static final Query QUERY = Query.of("freshness", """
            SELECT position, head, lag_events, freshness_p50_ms, freshness_p99_ms, parked_events,
                toUnixTimestamp64Milli(last_recorded_at) AS recorded_ms,
                toUnixTimestamp64Milli(last_visible_at) AS visible_ms,
                toUnixTimestamp64Milli(written_at) AS written_ms,
                toUnixTimestamp64Milli(held_since) AS held_ms
            FROM freshness ORDER BY position LIMIT 1""");

    private FreshnessQuery() {}

    /** The freshness, or null while the pipeline has never written. */
    public static @Nullable Freshness read(Reading reading) {
        List<Freshness> rows = reading.list(QUERY, FreshnessQuery::freshness);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static Freshness freshness(Row row) throws SQLException {
        Instant written = Objects.requireNonNull(row.instantOrNull("written_ms"), "freshness.written_at");
        return new Freshness(
                row.number("position"),
                row.number("head"),
                row.number("lag_events"),
                row.instantOrNull("recorded_ms"),
                row.instantOrNull("visible_ms"),
                written,
                millis(row.numberOrNull("freshness_p50_ms")),
                millis(row.numberOrNull("freshness_p99_ms")),
                row.number("parked_events"),
                row.instantOrNull("held_ms"));
    }

    private static @Nullable Duration millis(@Nullable Long value) {
        return value == null ? null : Duration.ofMillis(value);
    }
}
