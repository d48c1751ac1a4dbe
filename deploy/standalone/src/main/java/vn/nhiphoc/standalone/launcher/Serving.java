package vn.nhiphoc.standalone.launcher;

/** Ends a system with this process, whether a signal, the end of the command or a failure ends it. */
final class Serving {
    private Serving() {}

    /** What a command does with a system; it ends when the command has. */
    @FunctionalInterface
    interface Act {
        int run() throws InterruptedException;
    }

    /** Does it; at a signal everything ends in order, and the exit status is 0. */
    static int during(Standalone standalone, Act act) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtSignal(standalone), "stop"));
        try {
            return act.run();
        } finally {
            standalone.close();
        }
    }

    private static void endAtSignal(Standalone standalone) {
        if (standalone.end()) {
            Runtime.getRuntime().halt(0);
        }
    }
}
