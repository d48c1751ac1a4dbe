package vn.nhiphoc.dashboards.live;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Told to watchers while ClickHouse does not answer.
 *
 * @param code always {@code figures_unavailable}
 * @param since since when
 * @param figuresAsOf up to when the last figures were known to be complete, null when none were seen
 */
record FiguresAway(
        String code, OffsetDateTime since, @Nullable OffsetDateTime figuresAsOf) {
    FiguresAway(OffsetDateTime since, @Nullable OffsetDateTime figuresAsOf) {
        this("figures_unavailable", since, figuresAsOf);
    }
}
