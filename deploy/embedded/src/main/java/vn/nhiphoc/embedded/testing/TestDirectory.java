package vn.nhiphoc.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.nhiphoc.embedded.Cache;

/** A temporary directory of a server, deleted with the server when the JVM ends. */
final class TestDirectory {
    private TestDirectory() {}

    static Path create() {
        try {
            return Files.createTempDirectory("nhiphoc-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void closeAtEnd(AutoCloseable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
                Cache.delete(directory);
            } catch (Exception e) {
                throw new IllegalStateException("cannot clear " + directory, e);
            }
        }));
    }
}
