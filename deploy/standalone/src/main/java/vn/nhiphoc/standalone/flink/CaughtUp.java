package vn.nhiphoc.standalone.flink;

import java.sql.SQLException;
import java.util.Optional;
import vn.nhiphoc.analytics.clickhouse.Generations;

/** Whether a generation that is being built shows as much as the one that is served. */
final class CaughtUp {
    /** As many events come while one looks. */
    private static final long FEW_EVENTS = 1_000;

    private CaughtUp() {}

    /** Its job beats, has nearly nothing left to read, and stands where the served one stood a moment ago, or higher. */
    static boolean is(Generations generations, String logId, int served, int building) throws SQLException {
        Optional<Generations.Standing> old = generations.standing(served, logId);
        Optional<Generations.Standing> young = generations.standing(building, logId);
        return young.isPresent() && by(old.map(Generations.Standing::position).orElse(0L), young.get());
    }

    static boolean by(long oldPosition, Generations.Standing young) {
        long mayBeLeft = oldPosition == 0 ? 0 : FEW_EVENTS;
        return young.beats() && young.lagEvents() <= mayBeLeft && young.position() >= oldPosition;
    }
}
