package vn.nhiphoc.dashboards.figures;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * A campaign and the one that it is compared with. Neighbouring years are compared by themselves; any other pair is
 * asked for, and answered a moment later.
 */
record Pair(String campaign, String baseline) {
    private static final int LOOKS = 100;
    private static final int BETWEEN_MS = 100;

    /** What was computed of it: from which position of the log, and when. */
    record Computed(long position, String computedAt) {}

    /** What is computed now that somebody asks, after a short wait. */
    Computed asked(ClickHouse clickHouse) {
        try (Reading reading = clickHouse.reading()) {
            reading.run(Query.of(
                    "asking for a comparison",
                    "INSERT INTO comparisons_asked (campaign_id, baseline_id) VALUES (?, ?)",
                    campaign,
                    baseline));
        }
        Computed found = look(clickHouse);
        for (int i = 0; found == null && i < LOOKS; i++) {
            pause();
            found = look(clickHouse);
        }
        if (found == null) {
            throw new Refused(
                    503,
                    "being_computed",
                    campaign + " and " + baseline + " are being compared; ask again in a while.");
        }
        return found;
    }

    private @Nullable Computed look(ClickHouse clickHouse) {
        try (Reading reading = clickHouse.reading()) {
            List<Computed> found = reading.list(
                    Query.of(
                            "a comparison",
                            "SELECT position, formatDateTime(computed_at, '%Y-%m-%dT%H:%i:%S+07:00') AS at"
                                    + " FROM comparisons WHERE campaign_id = ? AND baseline_id = ?",
                            campaign,
                            baseline),
                    row -> new Computed(row.number("position"), row.text("at")));
            return found.isEmpty() ? null : found.get(0);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "being_computed", "The server is about to stop.");
        }
    }
}
