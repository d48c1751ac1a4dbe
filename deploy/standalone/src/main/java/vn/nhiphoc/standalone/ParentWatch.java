package vn.nhiphoc.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Ends a child JVM with its parent: the parent holds the other end of the standard input and never writes. */
public final class ParentWatch {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private ParentWatch() {}

    /** From now on the JVM ends, in order or by force, soon after the standard input has closed. */
    public static void start() {
        Thread watch = new Thread(ParentWatch::watch, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch() {
        untilItCloses();
        Thread force = new Thread(ParentWatch::force, "force-end");
        force.setDaemon(true);
        force.start();
        System.exit(0);
    }

    private static void untilItCloses() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("error: the launcher's pipe broke: " + e.getMessage());
        }
    }

    private static void force() {
        try {
            Thread.sleep(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
