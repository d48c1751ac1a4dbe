package vn.nhiphoc.standalone.faults;

import java.time.Duration;
import java.util.Random;

/** How long faults last. */
record Holds(int longest, int longestAway) {
    private static final Duration CLIENTS_WAIT = Duration.ofSeconds(3);

    /** A few seconds each. */
    static final Holds SHORT = new Holds(4, 6);

    /** Up to half a minute, ClickHouse up to two minutes away. */
    static final Holds LONG = new Holds(30, 120);

    /** How long clients wait for an answer. */
    Duration clientsWait() {
        return CLIENTS_WAIT;
    }

    Duration pause(Random choice) {
        return between(1, longest, choice);
    }

    Duration pauseOfServer(Random choice) {
        return CLIENTS_WAIT.plus(between(1, longest, choice));
    }

    Duration away(Random choice) {
        return between(2, longestAway, choice);
    }

    private static Duration between(int least, int most, Random choice) {
        return Duration.ofMillis(least * 1_000 + choice.nextInt((most - least) * 1_000));
    }
}
