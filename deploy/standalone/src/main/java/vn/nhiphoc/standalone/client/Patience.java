package vn.nhiphoc.standalone.client;

import java.time.Duration;

/**
 * How long a request is tried again.
 *
 * @param longest in all, from the first try
 * @param firstPause before the second try; each further one is twice as long
 * @param longestPause of any of them, also where the server asks for a longer one
 */
record Patience(Duration longest, Duration firstPause, Duration longestPause) {

    static final Patience OF_AN_IMPORT =
            new Patience(Duration.ofMinutes(2), Duration.ofMillis(200), Duration.ofSeconds(10));

    /** One try: for what must not be done twice. */
    static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** The pause after that many tries, which a server's wish (seconds, 0 is none) can only lengthen. */
    Duration pauseAfter(int tries, long wishedSeconds) {
        Duration own = firstPause.multipliedBy(1L << Math.min(tries - 1, 20));
        Duration wished = Duration.ofSeconds(wishedSeconds);
        Duration pause = wished.compareTo(own) > 0 ? wished : own;
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
