package vn.nhiphoc.analytics.eventlog.reader;

import java.time.Duration;

/**
 * Standing still for whoever asks, so that he can compare every figure with the log at one position: from a look that
 * found the whole safe tail (so nothing that an earlier run may have stored lies beyond it) until he lets go, for 10 s
 * at most; after that he is not heard again until he has let go. One thread.
 */
final class Hold {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private int holder;
    private int ignored;
    private long since;

    /** Whether nothing new may be read. */
    boolean stands() {
        return holder != 0;
    }

    /**
     * Takes notice of who asks now.
     *
     * @param asking the asking session's process; 0 when nobody asks
     * @param whole whether this look read the whole safe tail
     * @return for whom the reader stands still from now on; 0 for nobody
     */
    int asked(int asking, boolean whole, long nowNanos) {
        if (asking != ignored) {
            ignored = 0;
        }
        if (holder != 0 && asking == holder && nowNanos - since > LONGEST.toNanos()) {
            ignored = holder;
            holder = 0;
        } else if (holder != 0 && asking != holder) {
            holder = 0;
        } else if (holder == 0 && whole && asking != 0 && asking != ignored) {
            holder = asking;
            since = nowNanos;
        }
        return holder;
    }

    /** The log cannot be asked any more: whoever asked has to be met anew. */
    void forget() {
        holder = 0;
    }
}
