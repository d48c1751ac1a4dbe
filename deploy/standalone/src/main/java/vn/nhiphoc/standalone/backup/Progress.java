package vn.nhiphoc.standalone.backup;

import java.io.PrintStream;
import java.time.Duration;
import vn.nhiphoc.standalone.cli.Terminal;

/** How far a copy is: one line that changes where somebody watches, else a line now and then. Not thread-safe. */
public final class Progress {

    private final PrintStream err;
    private final String act;
    private final boolean silent;
    private final boolean terminal;
    private final long pause;
    private long total;
    private long last = System.nanoTime();
    private boolean told;

    private Progress(PrintStream err, String act, boolean silent, boolean terminal) {
        this.err = err;
        this.act = act;
        this.silent = silent;
        this.terminal = terminal;
        this.pause = (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5)).toNanos();
    }

    /** On standard error, under the name of an act such as "backup". */
    public static Progress of(PrintStream err, String act, boolean quiet) {
        return new Progress(err, act, quiet, Terminal.isStandardError());
    }

    /** For those whom nobody watches. */
    public static Progress none() {
        return new Progress(System.err, "", true, false);
    }

    void total(long events) {
        total = events;
    }

    void at(long events) {
        if (silent || (events & 0xFF) != 0 || System.nanoTime() - last < pause) {
            return;
        }
        last = System.nanoTime();
        told = true;
        String part = total > 0 ? " of " + total + " (" + Math.min(100, 100 * events / total) + " %)" : "";
        say(act + ": " + events + part + " events");
    }

    private void say(String line) {
        err.print(terminal ? "\r" + line : line + System.lineSeparator());
        err.flush();
    }

    void end() {
        if (terminal && told) {
            err.println();
        }
        told = false;
    }
}
