package vn.nhiphoc.analytics.clickhouse;

import java.time.Instant;
import java.util.Locale;

/**
 * Figures as the log stood at a moment: what became of them.
 *
 * @param moment to the millisecond
 * @param database where they are; empty where none was begun yet
 * @param position everything of the log below it is in them, and nothing else; 0 until they are ready
 * @param logId whose figures they are; empty where none were begun yet
 * @param rules the rules that they were computed by; 0 where none were begun yet
 * @param reason why, where somebody will ask; else empty
 */
public record AsOf(
        Instant moment, String database, long position, State state, String logId, int rules, String reason) {

    /** How far they are. */
    public enum State {
        /** Somebody wants them. */
        ASKED,
        BUILDING,
        READY,
        FAILED,
        DROPPED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** The next step of the same figures. */
    public AsOf step(State next, long itsPosition, String why) {
        return new AsOf(moment, database, itsPosition, next, logId, rules, why);
    }
}
