package vn.nhiphoc.ingest.imports;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an import this process's while it works on it, also through a batch that takes long: only a process that died,
 * or lost the database for longer than the lease, loses it.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final ImportStore store;
    private final String id;
    private final String owner;
    private final Duration lease;
    private final Thread renewing = new Thread(this::renewForever, "import-lease");
    private volatile boolean lost;

    Lease(ImportStore store, String id, String owner, Duration lease) {
        this.store = store;
        this.id = id;
        this.owner = owner;
        this.lease = lease;
    }

    Lease start() {
        renewing.setDaemon(true);
        renewing.start();
        return this;
    }

    /** Whether another process may have it now. */
    boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        renewing.interrupt();
    }

    private void renewForever() {
        try {
            while (!lost) {
                Thread.sleep(Math.max(1, lease.toMillis() / 4));
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            lost = !store.renew(id, owner, lease);
        } catch (SQLException e) {
            LOG.atDebug().addKeyValue("import", id).log("lease not renewed: {}", e.getMessage());
        }
    }
}
