package vn.nhiphoc.standalone.launcher;

/** Ends a system with this process, whether a signal, the end of {@code main} or a failure ends it. */
public final class Stop {
    private Stop() {}

    /** On a signal everything ends in order and the exit status is 0; otherwise it is that of the command. */
    public static void atSignal(Standalone standalone) {
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
    }
}
