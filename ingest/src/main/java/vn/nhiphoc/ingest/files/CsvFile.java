package vn.nhiphoc.ingest.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file read through a mapping, row by row, in memory that does not grow with the file but for 20 to 40 bytes a
 * row (to tell equal rows apart). UTF-8 with or without a byte order mark; LF or CRLF. For one thread.
 */
public final class CsvFile implements Closeable {

    private final InputStream in;
    private final CsvRecords records;
    private final ActivityRows rows;

    private CsvFile(InputStream in, CsvRecords records, ActivityRows rows) {
        this.in = in;
        this.records = records;
        this.rows = rows;
    }

    /** Opens a file and checks its header; it closes the stream, also when it refuses the file. */
    public static CsvFile open(InputStream stream, NamedMapping mapping, ReadingLimits limits)
            throws IOException, UnusableFile {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        try {
            Encoding.skipMark(in);
            CsvRecords records = new CsvRecords(
                    new InputStreamReader(
                            in,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    mapping.mapping().separatorChar(),
                    limits);
            Header header = header(records, mapping.mapping());
            records.expect(header.columns().size());
            return new CsvFile(in, records, rows(mapping, header));
        } catch (IOException | UnusableFile e) {
            in.close();
            throw e;
        }
    }

    /** The next row; null at the end. */
    public @Nullable RowRead next() throws IOException {
        CsvRecords.Parsed parsed = records.next();
        if (parsed == null) {
            return null;
        }
        if (parsed instanceof CsvRecords.Row row) {
            return rows.map(row.line(), row.fields());
        }
        return new RowRead.Refused(parsed.line(), List.of(((CsvRecords.Malformed) parsed).fault()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Header header(CsvRecords records, Mapping mapping) throws IOException, UnusableFile {
        CsvRecords.Parsed first = records.next();
        if (first == null) {
            throw new UnusableFile(
                    new Said("Tệp trống; cần một dòng tiêu đề", "the file is empty; a header is needed"));
        }
        if (first instanceof CsvRecords.Malformed malformed) {
            throw new UnusableFile(new Said(
                    "Dòng tiêu đề: " + malformed.fault().detail().vi(),
                    "the header " + malformed.fault().detail().en()));
        }
        Header header = Header.of(((CsvRecords.Row) first).fields());
        header.require(needed(mapping));
        return header;
    }

    private static List<String> needed(Mapping mapping) {
        Mapping.Activity a = mapping.activity();
        Stream<@Nullable Field> fields = Stream.of(
                a.unit(),
                a.type(),
                a.form(),
                a.title(),
                a.mode(),
                a.place(),
                a.day(),
                a.from(),
                a.to(),
                a.audience(),
                a.visits());
        return Stream.concat(
                        mapping.key().columns().stream(),
                        fields.flatMap(f -> f == null || f.column() == null ? Stream.empty() : Stream.of(f.column())))
                .distinct()
                .toList();
    }

    private static ActivityRows rows(NamedMapping mapping, Header header) throws UnusableFile {
        try {
            return new ActivityRows(mapping, header);
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(new Said(
                    "Bảng ánh xạ \"" + mapping.name() + "\" không dùng được: " + e.getMessage(),
                    "mapping \"" + mapping.name() + "\" cannot be used: " + e.getMessage()));
        }
    }
}
