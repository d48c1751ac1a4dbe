package vn.nhiphoc.standalone;

import java.io.IOException;
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
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
        Thread force = new Thread(ParentWatch::force, "force-end");
        force.setDaemon(true);
        force.start();
        System.exit(0);
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
