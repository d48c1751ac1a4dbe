package vn.nhiphoc.standalone.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/** The directory that keeps everything, held by one run at a time. Its lock ends with the process. */
public final class DataDirectory implements AutoCloseable {
    /** Where a restore lets the log grow; there afterwards only if it did not finish. */
    public static final String RESTORING = "postgres.restoring";

    private static final long LEAST_FREE = 256L << 20;

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes it if need be, and holds it; says who does when another run holds it. */
    public static DataDirectory hold(Path directory, String command) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            create(root);
            FileChannel lock = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                String holder =
                        StandardCharsets.UTF_8.decode(read(lock)).toString().strip();
                lock.close();
                throw new CommandFailure(
                        root + " is held by another run (" + holder + "): stop it, or choose another --data");
            }
            String self = command + ", process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
            lock.truncate(0).write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
            DataDirectory held = new DataDirectory(root, lock);
            held.requireSpace();
            Files.deleteIfExists(held.endpoints());
            return held;
        } catch (IOException e) {
            throw new CommandFailure("cannot write in " + root + ": " + reason(e), 2, e);
        }
    }

    private static void create(Path root) throws IOException {
        try {
            Files.createDirectories(root);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(root + " is a file: --data takes a directory", 2, e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static ByteBuffer read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(200);
        channel.read(content, 0);
        return content.flip();
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf(": ") < 0 ? 0 : message.lastIndexOf(": ") + 2);
    }

    /** By statvfs: a {@code FileStore} wants to find its mount point, which a changed root hides. */
    private void requireSpace() {
        long free = root.toFile().getUsableSpace();
        if (free < LEAST_FREE) {
            throw new CommandFailure("the disk of " + root + " is full: " + (free >> 20) + " MiB free, a start needs "
                    + (LEAST_FREE >> 20) + " MiB");
        }
    }

    /** Refuses a directory whose restore was interrupted: it would look like a new, empty one. */
    void requireWhole() {
        Path restoring = resolve(RESTORING);
        if (Files.exists(restoring)) {
            throw new CommandFailure("the restore into " + root + " did not finish: run it again, or delete "
                    + restoring + " to start without it");
        }
    }

    public Path root() {
        return root;
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The log of a part. */
    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    private Path endpoints() {
        return root.resolve(Endpoints.FILE);
    }

    /** Says where the parts answer, to those who may read it. */
    void publish(Endpoints endpoints) {
        try {
            Path fresh = root.resolve(Endpoints.FILE + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, endpoints.json(), StandardOpenOption.WRITE);
            Files.move(fresh, endpoints(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + endpoints() + ": " + reason(e), 2, e);
        }
    }

    /** Takes the addresses back and lets go. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(endpoints());
        lock.close();
    }
}
