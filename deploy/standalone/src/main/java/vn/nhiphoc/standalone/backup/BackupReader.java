package vn.nhiphoc.standalone.backup;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** A backup that is read. What is wrong with it is a {@link CommandFailure}. */
final class BackupReader implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** Reads the manifest; the parts are not looked at yet. */
    static BackupReader open(Path file) throws IOException {
        ZipFile zip = openZip(file);
        try {
            return new BackupReader(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new CommandFailure("there is no file " + file + ": restore takes what backup wrote", 2, e);
        } catch (ZipException e) {
            throw new CommandFailure(
                    file + " is no backup, or only a part of one: restore takes what backup wrote", 2, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), 2, e);
        }
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new CommandFailure(file + " is no backup: it has no " + Manifest.ENTRY);
        }
        Manifest read;
        try (InputStream in = zip.getInputStream(entry)) {
            read = Manifest.of(new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw damaged(Manifest.ENTRY, e);
        }
        if (!Manifest.PRODUCT.equals(read.product())) {
            throw new CommandFailure(file + " is no backup of this product but of \"" + read.product() + "\"");
        }
        if (read.format() != Manifest.FORMAT) {
            throw new CommandFailure(file + " has format " + read.format() + ", this version reads " + Manifest.FORMAT
                    + ": restore it with the version that made it, or a later one");
        }
        return read;
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every part once and compares it with what the manifest says. */
    void verify() throws IOException {
        for (Part part : Part.values()) {
            Summing sum = new Summing();
            try (InputStream in = part(part)) {
                in.transferTo(sum);
            } catch (ZipException | EOFException e) {
                throw damaged(part.entry(), e);
            }
            if (!sum.sum().equals(manifest.parts().get(part.entry()))) {
                throw damaged(part.entry(), null);
            }
        }
    }

    InputStream part(Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw damaged(part.entry(), null);
        }
        return zip.getInputStream(entry);
    }

    /** All of a small part. */
    byte[] bytes(Part part) throws IOException {
        try (InputStream in = part(part)) {
            return in.readAllBytes();
        }
    }

    private CommandFailure damaged(String part, @Nullable Exception cause) {
        return new CommandFailure(
                file + " is damaged: " + part + " is not what was written; use another copy", 2, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
