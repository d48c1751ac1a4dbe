package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, to be filled. Mounting takes root. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "900m";

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    static boolean canMount() {
        return "root".equals(System.getProperty("user.name"))
                && Files.isExecutable(Path.of("/usr/bin/mount"))
                && Files.isExecutable(Path.of("/usr/bin/fallocate"));
    }

    static SmallDisk mount(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        unmountAtTheEnd(directory);
        Signals.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString()));
        return new SmallDisk(directory);
    }

    /** Also when the tests are broken off; call it first, for once they are, nothing may be mounted any more. */
    static void unmountAtTheEnd(Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Signals.run(
                        List.of("/bin/sh", "-c", "! mountpoint -q \"$0\" || umount -l \"$0\"", directory.toString()));
            } catch (IOException e) {
                System.err.println(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    /** Leaves so many bytes free, or none if there are not so many. */
    void leaveFree(long bytes) throws IOException, InterruptedException {
        long size = Files.exists(ballast()) ? Files.size(ballast()) : 0;
        long wanted = size + directory.toFile().getUsableSpace() - bytes;
        Signals.run(List.of("fallocate", "-l", Long.toString(wanted), ballast().toString()));
    }

    /** Takes what is free, while others write too. */
    void fill() throws IOException, InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            long free = directory.toFile().getUsableSpace();
            if (free == 0) {
                return;
            }
            try {
                leaveFree(free > 1 << 20 ? 1 << 18 : 0);
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
    }

    long free() {
        return directory.toFile().getUsableSpace();
    }

    void release() throws IOException {
        Files.deleteIfExists(ballast());
    }

    @Override
    public void close() throws IOException {
        try {
            Signals.run(List.of("umount", "-l", directory.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
