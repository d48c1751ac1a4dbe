package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk that can lose its power: ext4 on a loop device that writes to a file by itself only after minutes. A copy of
 * that file holds what was forced to it and little else. Mounting takes root.
 */
final class BlockDevice implements AutoCloseable {
    private static final long SIZE = 1L << 30;

    private final Path directory;
    private Path image;

    private BlockDevice(Path directory, Path image) {
        this.directory = directory;
        this.image = image;
    }

    static boolean canMount() {
        return SmallDisk.canMount()
                && Files.exists(Path.of("/dev/loop-control"))
                && Files.isExecutable(Path.of("/usr/sbin/mkfs.ext4"));
    }

    static BlockDevice mount(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        SmallDisk.unmountAtTheEnd(directory);
        Path image = directory.resolveSibling("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        Signals.run(List.of(
                "/usr/sbin/mkfs.ext4",
                "-q",
                "-m",
                "0",
                "-E",
                "lazy_itable_init=0,lazy_journal_init=0",
                image.toString()));
        BlockDevice device = new BlockDevice(directory, image);
        device.mount();
        return device;
    }

    private void mount() throws IOException, InterruptedException {
        Signals.run(List.of("mount", "-t", "ext4", "-o", "loop,commit=300", image.toString(), directory.toString()));
    }

    Path directory() {
        return directory;
    }

    /** What the file holds at this moment becomes the disk. */
    Path copy() throws IOException, InterruptedException {
        Path copy = image.resolveSibling("copy");
        Signals.run(List.of("cp", "--sparse=always", image.toString(), copy.toString()));
        return copy;
    }

    /** Goes on with a copy; nobody may use the disk. */
    void replaceBy(Path copy) throws IOException, InterruptedException {
        unmount();
        Files.delete(image);
        image = Files.move(copy, image);
        mount();
    }

    private void unmount() throws IOException, InterruptedException {
        for (int left = 50; ; left--) {
            try {
                Signals.run(List.of("umount", directory.toString()));
                return;
            } catch (IOException e) {
                if (left == 0) {
                    Signals.run(List.of("umount", "-l", directory.toString()));
                    return;
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            unmount();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
