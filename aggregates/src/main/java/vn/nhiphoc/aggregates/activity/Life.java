package vn.nhiphoc.aggregates.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity stands in its life.
 *
 * @param course planned, open or closed: kept while it is cancelled, so that it can come back
 * @param reinstated whether it came back since it was last cancelled
 */
record Life(
        ActivityStatus course,
        boolean cancelled,
        boolean reinstated,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    static final Life PLANNED = new Life(ActivityStatus.PLANNED, false, false, null, null);

    ActivityStatus status() {
        return cancelled ? ActivityStatus.CANCELLED : course;
    }

    Life opened(Instant at) {
        return new Life(ActivityStatus.OPEN, cancelled, reinstated, at, closedAt);
    }

    Life closed(Instant at) {
        return new Life(ActivityStatus.CLOSED, cancelled, reinstated, openedAt, at);
    }

    Life calledOff() {
        return new Life(course, true, false, openedAt, closedAt);
    }

    Life backAgain() {
        return new Life(course, false, true, openedAt, closedAt);
    }
}
