package vn.nhiphoc.aggregates.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of the vault's hashes. Without it nobody can tell whether a known person stands in the vault. */
final class HashKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private HashKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The key of that file, which is made (for its owner alone) at the first start. */
    static HashKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != BYTES) {
                throw new IllegalStateException("the vault's key " + file + " must have " + BYTES + " bytes, it has "
                        + bytes.length + "; put the right one back, or all people become new ones");
            }
            return new HashKey(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the vault's key " + file, e);
        }
    }

    byte[] hash(byte[] identifier) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(identifier);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path parent = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path fresh = Files.createTempFile(parent, "vault", ".new", ownerOnly);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
            Files.createLink(file, fresh); // whole or not at all, also for another start and after a crash
        } catch (FileAlreadyExistsException e) {
            return; // another start was quicker; its key is the key
        } finally {
            Files.delete(fresh);
        }
        try (FileChannel entry = FileChannel.open(parent, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
