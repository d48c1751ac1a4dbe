package vn.nhiphoc.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What an earlier build left, kept for each state format: a log as it was stored ({@code log.tsv.gz}), savepoints of
 * that build ({@code applied.zip} behind {@link #APPLIED}, {@code held.zip} in the middle of transaction {@link #HELD}),
 * and the rows of all views at the log's end ({@code rows.tsv.gz}).
 */
record EarlierBuild(Path directory) {

    /** Of the log. Positions of two logs do not compare, so it is the same in every run. */
    static final UUID LOG_ID = UUID.fromString("5f1c6d0e-3a57-4d43-9b64-0d1f6f3f8a11");

    /** The last transaction that the first savepoint has applied. */
    static final long APPLIED = 400;

    /** A transaction of more events than are read at once; the second savepoint holds some of them. */
    static final long HELD = 401;

    /** What was left under that format. */
    static EarlierBuild of(int stateFormat) {
        Path resources = Path.of("src/test/resources/vn/nhiphoc/analytics/savepoint");
        Path directory = resources.resolve("v" + stateFormat);
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("no savepoint is kept of state format " + stateFormat
                    + ": record one, as DECISIONS.md of this module says");
        }
        return new EarlierBuild(directory);
    }

    /** The lines that the first savepoint has applied. */
    static List<String> applied(List<String> lines) {
        return lines.stream()
                .filter(line -> StoredLog.transactionOf(line) <= APPLIED)
                .toList();
    }

    List<String> log() {
        return lines("log.tsv.gz");
    }

    List<String> rows() {
        return lines("rows.tsv.gz");
    }

    /** Unpacks a savepoint into a directory. */
    Path savepoint(String name, Path into) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(directory.resolve(name + ".zip")))) {
            Path savepoint = Files.createDirectories(into.resolve(name));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, savepoint.resolve(Path.of(entry.getName()).getFileName()));
            }
            return savepoint;
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking the savepoint " + name, e);
        }
    }

    void writeLog(List<String> lines) throws IOException {
        write("log.tsv.gz", lines);
    }

    void writeRows(List<String> lines) throws IOException {
        write("rows.tsv.gz", lines);
    }

    void writeSavepoint(String name, Path savepoint) throws IOException {
        Files.createDirectories(directory);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(directory.resolve(name + ".zip")));
                Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.createDirectories(directory);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(file)))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> lines(String file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(file)));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
