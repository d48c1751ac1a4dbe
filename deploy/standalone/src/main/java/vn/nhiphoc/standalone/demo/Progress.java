package vn.nhiphoc.standalone.demo;

import java.io.PrintStream;
import vn.nhiphoc.standalone.demo.send.Stage;

/** How far the sending is: a bar where a person looks on, else a line a stage. Thread-safe. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;

    private final PrintStream stream;
    private final boolean quiet;
    private final boolean bar;
    private final long all;
    private long sent;
    private long shownAt;
    private String stage = "";

    Progress(PrintStream stream, boolean quiet, boolean bar, long all) {
        this.stream = stream;
        this.quiet = quiet;
        this.bar = bar;
        this.all = Math.max(1, all);
    }

    synchronized void begin(Stage next) {
        stage = next.vi() + " · " + next.en();
        if (bar) {
            show();
        } else if (!quiet) {
            stream.println(percent() + " % " + stage);
        }
    }

    synchronized void sent(int lines) {
        sent += lines;
        if (bar && System.nanoTime() - shownAt > PAUSE) {
            show();
        }
    }

    /** Another act than sending. */
    synchronized void say(String text) {
        stage = text;
        if (bar) {
            show();
        } else if (!quiet) {
            stream.println(text);
        }
    }

    synchronized void end() {
        if (bar && !quiet) {
            stream.print("\r\u001b[K");
            stream.flush();
        }
    }

    private void show() {
        if (quiet) {
            return;
        }
        shownAt = System.nanoTime();
        int done = (int) (sent * WIDTH / all);
        stream.print("\r\u001b[K[" + "█".repeat(done) + " ".repeat(WIDTH - done) + "] " + percent() + " % " + stage);
        stream.flush();
    }

    private long percent() {
        return sent * 100 / all;
    }
}
