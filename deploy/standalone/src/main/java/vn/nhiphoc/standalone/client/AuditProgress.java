package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.time.Duration;
import vn.nhiphoc.audit.run.Progress;
import vn.nhiphoc.standalone.cli.Terminal;

/** How far an audit is: one line that changes where that is a terminal, else a line now and then. */
final class AuditProgress implements Progress {

    private static final int HUNDRED = 100;

    private final PrintStream err;
    private final boolean terminal = Terminal.isStandardError();
    private final Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    private long last = System.nanoTime();
    private boolean open;

    AuditProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(String vi, String en, long done, long of) {
        if (System.nanoTime() - last < pause.toNanos()) {
            return;
        }
        last = System.nanoTime();
        String share = of == 0 ? "" : " " + done * HUNDRED / of + " %";
        String text = "đối chiếu: " + vi + share + " · audit: " + en + share;
        err.print(terminal ? "\r\u001B[K" + text : text + System.lineSeparator());
        err.flush();
        open = terminal;
    }

    /** Leaves the line. */
    void end() {
        if (open) {
            err.println();
            open = false;
        }
    }
}
