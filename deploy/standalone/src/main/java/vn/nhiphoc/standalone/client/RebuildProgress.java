package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.cli.Terminal;

/** How far a rebuild is, on standard error: one line that changes where that is a terminal, else a line now and then. */
final class RebuildProgress {

    static final RebuildProgress NONE = new RebuildProgress(null, false);

    private static final int CELLS = 24;

    private final @Nullable PrintStream err;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long toldAt;
    private long first = -1;
    private boolean open;

    private RebuildProgress(@Nullable PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.toldAt = begun - Duration.ofHours(1).toNanos();
    }

    static RebuildProgress on(PrintStream err) {
        return new RebuildProgress(err, Terminal.isStandardError());
    }

    /** The log is read up to that position of it. */
    void at(long position, long head) {
        if (first < 0) {
            first = position;
        }
        tell(line(position, head, position - first, System.nanoTime() - begun));
    }

    /** Nothing is known yet, or not for the moment. */
    void waiting() {
        tell("đang chờ · waiting");
    }

    void end(String text) {
        if (err == null) {
            return;
        }
        if (open) {
            err.println();
        }
        if (!text.isEmpty()) {
            err.println(text);
        }
    }

    /** @param read since this began to watch, which took so many nanoseconds */
    static String line(long position, long head, long read, long nanos) {
        double part = head <= 0 ? 1 : Math.min(1, (double) position / head);
        long rate = nanos <= 0 ? 0 : Math.round(read * 1e9 / nanos);
        long left = rate <= 0 ? -1 : Math.max(0, head - position) / rate;
        int full = (int) Math.round(part * CELLS);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] "
                + String.format(Locale.ROOT, "%3.0f%%", Math.floor(part * 100))
                + " giao dịch · transactions " + position + "/" + head + ", " + rate + "/s"
                + (left < 0 ? "" : ", còn · left " + left + " s");
    }

    private void tell(String text) {
        Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
        if (err == null || System.nanoTime() - toldAt < pause.toNanos()) {
            return;
        }
        toldAt = System.nanoTime();
        if (terminal) {
            err.print("\r\033[K" + text);
            open = true;
        } else {
            err.println(text);
        }
        err.flush();
    }
}
