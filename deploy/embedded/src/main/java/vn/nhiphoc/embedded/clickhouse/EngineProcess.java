package vn.nhiphoc.embedded.clickhouse;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.StringArray;
import java.time.Duration;
import java.util.Optional;

/**
 * Main of the child JVM that holds the engine: the library is {@code clickhouse local} and runs in a
 * process of its own, because a crash of it takes the process with it. The call returns when the standard
 * input closes.
 */
public final class EngineProcess {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

    private EngineProcess() {}

    /** Arguments: the library's path, then those of {@code clickhouse local}. */
    public static void main(String[] args) {
        endSoonAfterTheParent();
        String[] command = args.clone();
        command[0] = "clickhouse";
        Function run = NativeLibrary.getInstance(args[0]).getFunction("chdb_query_cmdline");
        run.invokePointer(new Object[] {command.length, new StringArray(command)});
        Runtime.getRuntime().halt(0);
    }

    /** The pipe closes when the parent dies; an engine that does not end then is ended. */
    private static void endSoonAfterTheParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        parent.ifPresent(handle -> {
            Thread watch = new Thread(() -> {
                handle.onExit().join();
                sleep(LONGEST_STOP);
                Runtime.getRuntime().halt(1);
            });
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
