package vn.nhiphoc.analytics.clickhouse;

import java.util.Locale;

/**
 * A step in the life of a generation.
 *
 * @param generation 0 where none was begun yet
 * @param logId whose figures it holds
 * @param rules the rules that they were computed by; 0 where none was begun yet
 * @param reason why, where somebody will ask; else empty
 */
public record Life(int generation, State state, String logId, int rules, String reason) {

    /** What happened to it. */
    public enum State {
        /** Somebody wants the figures computed again. */
        ASKED,
        BUILDING,
        SERVING,
        GIVEN_UP,
        DROPPED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
