package vn.nhiphoc.aggregates.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Which rows of the vault were erased, and when: the keyed hash and the time, nothing else. It lies outside the
 * database, so that what was erased after a backup can be erased again from what is restored. Thread-safe.
 */
final class ErasureJournal {

    private static final Set<StandardOpenOption> APPEND =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;

    ErasureJournal(Path file) {
        this.file = file;
    }

    /** Returns once the line is on disk. */
    synchronized void note(Hash hash, Instant at) {
        String line = at + " " + HexFormat.of().formatHex(hash.bytes()) + "\n";
        try (FileChannel channel = FileChannel.open(
                file, APPEND, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note an erasure in " + file + "; nobody was erased", e);
        }
    }
}
