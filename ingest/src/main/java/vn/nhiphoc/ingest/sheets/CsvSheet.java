package vn.nhiphoc.ingest.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CSV file. What it holds in memory does not grow with it. */
final class CsvSheet implements Sheet {

    private final InputStream in;
    private final CsvRecords records;
    private final long total;
    private final ReadingLimits limits;
    private long rows;

    private CsvSheet(InputStream in, CsvRecords records, long total, ReadingLimits limits) {
        this.in = in;
        this.records = records;
        this.total = total;
        this.limits = limits;
    }

    static Sheet open(Path file, @Nullable Character separator, ReadingLimits limits) throws IOException {
        Encoding encoding = Encoding.of(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.skipNBytes(encoding.markBytes());
            PhysicalLines lines = new PhysicalLines(
                    new InputStreamReader(
                            in,
                            encoding.charset()
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    limits.recordChars());
            char between = separator == null ? Separators.of(lines.ahead()) : separator;
            return new CsvSheet(in, new CsvRecords(lines, between, limits), encoding.lines(), limits);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public @Nullable Read next() throws IOException, UnusableFile {
        @Nullable Read read = records.next();
        if (read != null && ++rows > limits.rows()) {
            throw limits.tooManyRows();
        }
        return read;
    }

    @Override
    public void expect(int cells) {
        records.expect(cells);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static Cell cell(String field) {
        return Cell.text(field.strip());
    }
}
