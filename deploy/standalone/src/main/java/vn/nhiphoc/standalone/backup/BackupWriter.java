package vn.nhiphoc.standalone.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: a ZIP file that is called {@code FILE.part} until all of it is on disk. It holds who stands behind
 * which pseudonym, so it is its owner's alone.
 */
final class BackupWriter implements AutoCloseable {

    private static final int LEVEL = 4;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Sum> sums = new HashMap<>();

    private BackupWriter(Path file, Path unfinished, FileChannel channel) {
        this.file = file;
        this.unfinished = unfinished;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(LEVEL);
    }

    /** What an earlier try has left unfinished is overwritten. */
    static BackupWriter create(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BackupWriter(file, unfinished, channel);
    }

    /** Writes one part. */
    void write(Part part, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(part.entry()));
        Summing sum = new Summing();
        content.to(new Both(zip, sum));
        zip.closeEntry();
        sums.put(part.entry(), sum.sum());
    }

    Map<String, Manifest.Sum> sums() {
        return sums;
    }

    /** Writes the manifest, sees to it that everything is on disk, and gives the file its name. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        channel.close();
        Files.move(unfinished, file);
        Directories.forceName(file);
    }

    /** Takes away what is not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }

    /** Writes itself somewhere. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            one.write(source, offset, length);
            other.write(source, offset, length);
        }
    }
}
