package vn.nhiphoc.ingest.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All keys in memory, read again when they are older than a moment: a flood of wrong keys costs the database nothing,
 * and while it is away the keys that were good stay good. A change through this ring shows at once. Thread-safe.
 */
final class KeyRing {

    private final KeyStore store;
    private final long freshNanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Keys keys;

    KeyRing(KeyStore store, Duration fresh) {
        this.store = store;
        this.freshNanos = fresh.toNanos();
    }

    /** Who holds that key, if it is good. Throws only when keys could never be read. */
    Optional<Caller> caller(KeyText text) throws SQLException {
        KeyStore.@Nullable Stored stored = current().byId.get(text.id());
        byte[] shown = HexFormat.of().formatHex(text.hash()).getBytes(US_ASCII);
        return stored != null
                        && stored.key().revokedAt() == null
                        && MessageDigest.isEqual(stored.hash().getBytes(US_ASCII), shown)
                ? Optional.of(stored.key().caller())
                : Optional.empty();
    }

    /** Changes the store, then shows the change to everybody. */
    <T> T change(Change<T> change) throws SQLException {
        reading.lock();
        try {
            T result = change.apply(store);
            keys = read();
            return result;
        } finally {
            reading.unlock();
        }
    }

    private Keys current() throws SQLException {
        Keys known = keys;
        if (known != null && (System.nanoTime() - known.readAt < freshNanos || !reading.tryLock())) {
            return known;
        }
        if (known == null) {
            reading.lock();
        }
        try {
            Keys again = keys;
            if (known == null && again != null) {
                return again;
            }
            Keys read = read();
            keys = read;
            return read;
        } catch (SQLException e) {
            if (known == null) {
                throw e;
            }
            Keys stale = new Keys(System.nanoTime(), known.byId);
            keys = stale;
            return stale;
        } finally {
            reading.unlock();
        }
    }

    private Keys read() throws SQLException {
        List<KeyStore.Stored> all = store.all();
        return new Keys(
                System.nanoTime(),
                all.stream().collect(Collectors.toMap(stored -> stored.key().id(), Function.identity())));
    }

    private record Keys(long readAt, Map<String, KeyStore.Stored> byId) {}

    @FunctionalInterface
    interface Change<T> {
        T apply(KeyStore store) throws SQLException;
    }
}
