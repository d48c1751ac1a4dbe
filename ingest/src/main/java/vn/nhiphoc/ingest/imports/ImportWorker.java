package vn.nhiphoc.ingest.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.sql.SqlFailures;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * Reads imports one after the other, on a thread of its own: those that were sent to this intake, and those that another
 * one left when it died. One at a time bounds its memory and leaves the log to those who wait for an answer.
 */
final class ImportWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final String INTERNAL = "Lỗi bên trong hệ thống · something failed that should not";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String owner = UUID.randomUUID().toString();
    private final ImportStore store;
    private final FileStore files;
    private final ImportRun.Tools tools;
    private final Duration lease;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");

    ImportWorker(ImportStore store, FileStore files, ImportRun.Tools tools, Duration lease) {
        this.store = store;
        this.files = files;
        this.tools = tools;
        this.lease = lease;
    }

    ImportWorker start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Says that there is a new import. */
    void look() {
        news.release();
    }

    /** Stops after the batch that is under way; what is left is taken up by another, or at the next start. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(4).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!workOnce()) {
                    if (news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                        news.drainPermits();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads one import if there is one. */
    private boolean workOnce() throws InterruptedException {
        Optional<Import> taken;
        try {
            files.dropAbandoned();
            taken = store.claim(owner, lease);
        } catch (SQLException | RuntimeException e) {
            LOG.atDebug().addKeyValue("act", "claim-import").log("{}", e.getMessage());
            return false;
        }
        if (taken.isEmpty()) {
            return false;
        }
        try {
            run(taken.get());
        } catch (InterruptedException e) {
            release(taken.get());
            throw e;
        }
        return true;
    }

    private void run(Import taken) throws InterruptedException {
        @Nullable Path file = null;
        try (Lease held = new Lease(store, taken.id(), owner, lease).start()) {
            if (taken.cancelling()) {
                finish(taken, ImportState.CANCELLED, null);
                return;
            }
            file = Files.createTempFile("nhiphoc-import-", ".tmp");
            files.copy(taken.id(), file);
            @Nullable ImportState state = new ImportRun(taken, owner, held, tools).read(file);
            if (state != null) {
                finish(taken, state, null);
            }
        } catch (UnusableFile e) {
            finish(taken, ImportState.FAILED, e.said().toString());
        } catch (ProblemException e) {
            finish(taken, ImportState.FAILED, e.problem().detail());
        } catch (SQLException | LogBusy e) {
            LOG.atWarn().addKeyValue("import", taken.id()).log("left to be taken up again: {}", e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // An interrupt closes files and connections under the reader.
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("stopping");
            }
            LOG.atError().addKeyValue("import", taken.id()).setCause(e).log("import failed");
            finish(taken, ImportState.FAILED, INTERNAL);
        } finally {
            delete(file);
        }
    }

    /** Whoever comes next need not wait for the lease to end. */
    private void release(Import taken) {
        boolean interrupted = Thread.interrupted();
        try {
            store.renew(taken.id(), owner, Duration.ZERO);
        } catch (SQLException e) {
            LOG.atDebug().addKeyValue("import", taken.id()).log("lease not given back: {}", e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void finish(Import taken, ImportState state, @Nullable String problem) throws InterruptedException {
        while (true) {
            try {
                store.finish(taken.id(), owner, state, problem);
                LOG.atInfo()
                        .addKeyValue("import", taken.id())
                        .addKeyValue("key", taken.caller().keyId())
                        .addKeyValue("state", state.code())
                        .log("import over");
                return;
            } catch (SQLException e) {
                if (!SqlFailures.isUnavailable(e)) {
                    LOG.atError().addKeyValue("import", taken.id()).setCause(e).log("its end is not kept");
                    return;
                }
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("file", file).log("a temporary file stays");
        }
    }
}
