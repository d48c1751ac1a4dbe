package vn.nhiphoc.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Directories that are filled once and then only read, in {@code ${XDG_CACHE_HOME:-~/.cache}/nhiphoc}.
 * Safe between processes: one fills, the others wait; a half filled directory is never seen.
 */
public final class Cache {
    private Cache() {}

    /** Fills an empty directory. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path directory) throws IOException;
    }

    /** The cache's own directory. */
    public static Path root() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("nhiphoc");
    }

    /** The directory of this name, filled now if it is not there yet. */
    public static Path once(String name, Filler filler) {
        Path done = root().resolve(name);
        return Files.isDirectory(done) ? done : fillOnce(done, filler);
    }

    private static synchronized Path fillOnce(Path done, Filler filler) {
        Path part = done.resolveSibling(done.getFileName() + ".part");
        try {
            Files.createDirectories(root());
            try (FileChannel channel = FileChannel.open(
                            done.resolveSibling(done.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(done)) {
                    delete(part);
                    filler.fill(Files.createDirectory(part));
                    Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return done;
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot fill " + done + ": " + e.getMessage(), e);
        }
    }

    /** Deletes a directory with all that it holds, if it is there. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
