package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for what is in the making; it goes when it is closed, or when the process is told to end. */
record Workshop(Path directory, Thread atTheEnd) implements AutoCloseable {

    static Workshop beside(Path data) throws IOException {
        Path parent = data.toAbsolutePath().normalize().getParent();
        Path directory = parent != null && Files.isWritable(parent)
                ? Files.createTempDirectory(parent, "nhiphoc-audit-")
                : Files.createTempDirectory("nhiphoc-audit-");
        Thread atTheEnd = new Thread(() -> delete(directory));
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        return new Workshop(directory, atTheEnd);
    }

    @Override
    public void close() {
        delete(directory);
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the process ends already: the hook finds nothing left
            return;
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // somebody was faster, or the disk is gone: nothing to be done
            return;
        }
    }
}
