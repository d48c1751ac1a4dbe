package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.launcher.Standalone;

/**
 * The systems that are measured, in temporary directories: a fresh one for each benchmark, or, for a first idea, one and
 * the same for all, because starting takes longer than measuring then.
 */
final class Systems implements AutoCloseable {
    private final boolean shared;
    private final Consumer<String> say;
    private @Nullable Running current;

    Systems(boolean shared, Consumer<String> say) {
        this.shared = shared;
        this.say = say;
    }

    /** The system for the next benchmark. */
    SystemUnderTest forNext() throws IOException {
        if (current != null && shared) {
            return current.system;
        }
        close();
        Path directory = Files.createTempDirectory("nhiphoc-bench");
        Standalone standalone = Standalone.hold(directory, "bench", 0, say);
        try {
            Endpoints endpoints = standalone.start();
            Running started = new Running(directory, standalone, new SystemUnderTest(endpoints, directory, standalone));
            current = started;
            return started.system;
        } catch (RuntimeException e) {
            standalone.close();
            Cache.delete(directory);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Running last = current;
        current = null;
        if (last != null) {
            last.standalone.close();
            Cache.delete(last.directory);
        }
    }

    private record Running(Path directory, Standalone standalone, SystemUnderTest system) {}
}
