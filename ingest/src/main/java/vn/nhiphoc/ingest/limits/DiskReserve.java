package vn.nhiphoc.ingest.limits;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * Stops recording while there is still room for the log to end cleanly. Looks at the disk at most once a second.
 * Thread-safe.
 */
public final class DiskReserve {

    private static final Logger LOG = LoggerFactory.getLogger(DiskReserve.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final int RETRY_AFTER_SECONDS = 60;

    private final Path directory;
    private final long reserve;
    private volatile Look last;

    /** @param reserve in bytes */
    public DiskReserve(Path directory, long reserve) {
        this.directory = directory;
        this.reserve = reserve;
        this.last = look();
    }

    /** Refuses (503) below the reserve. */
    public void require() {
        if (free() < reserve) {
            throw new ProblemException(Problem.later(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "disk_reserve",
                    "The disk of the log is almost full; nothing is recorded until there is room again.",
                    RETRY_AFTER_SECONDS));
        }
    }

    /** Free bytes at the last look. */
    public long free() {
        Look look = last;
        if (System.nanoTime() - look.at > LOOK_EVERY) {
            look = look();
            last = look;
        }
        return look.free;
    }

    /** By statvfs: a {@code FileStore} wants to find its mount point, which a changed root hides. */
    private Look look() {
        File disk = directory.toFile();
        if (disk.getTotalSpace() == 0) {
            LOG.atWarn().addKeyValue("act", "look-at-disk").log("free disk is unknown");
            return new Look(System.nanoTime(), Long.MAX_VALUE);
        }
        return new Look(System.nanoTime(), disk.getUsableSpace());
    }

    private record Look(long at, long free) {}
}
