package vn.nhiphoc.ingest.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first key, which makes all others. Whoever can read the data directory is the administrator already, so a file
 * whose key is missing, unknown or revoked is simply written anew.
 */
public final class AdminKey {

    private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private AdminKey() {}

    /**
     * Sees to it that the file holds a good key of the role admin.
     *
     * @param file mode 600; one line, the key
     * @param log connections of the intake's role
     */
    public static void ensure(Path file, DataSource log) throws IOException, SQLException {
        ensure(file, new KeyStore(log));
    }

    static void ensure(Path file, KeyStore store) throws IOException, SQLException {
        if (holdsGoodKey(file, store)) {
            return;
        }
        KeyText text = KeyText.withNewSecret(KeyText.newId());
        write(file, text);
        AccessKey key = new AccessKey(
                text.id(), Role.ADMIN, null, "admin.key", Instant.now().truncatedTo(ChronoUnit.MILLIS), null);
        store.insert(key, text.hash());
        LOG.atInfo()
                .addKeyValue("act", "make-admin-key")
                .addKeyValue("key", text.id())
                .log("admin key made");
    }

    private static boolean holdsGoodKey(Path file, KeyStore store) throws IOException, SQLException {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<KeyText> text = KeyText.parse(Files.readString(file).trim());
        return text.isPresent()
                && new KeyRing(store, Duration.ZERO)
                        .caller(text.get())
                        .filter(caller -> caller.role() == Role.ADMIN)
                        .isPresent();
    }

    private static void write(Path file, KeyText text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, text.text() + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
