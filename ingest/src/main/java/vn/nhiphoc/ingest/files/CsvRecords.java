package vn.nhiphoc.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, one after the other. A record that cannot be read costs only its own line: lines are
 * joined where a quote stays open, and when what they make is not one record with the expected number of fields, the
 * reading goes on behind the first of them.
 */
final class CsvRecords {

    private final PhysicalLines lines;
    private final CsvReader.CsvReaderBuilder csv;
    private final ReadingLimits limits;
    private int expectedFields;

    CsvRecords(Reader reader, char separator, ReadingLimits limits) {
        this.lines = new PhysicalLines(reader, limits.recordChars());
        this.limits = limits;
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false);
    }

    /** From now on every record must have that many fields. */
    void expect(int fields) {
        expectedFields = fields;
    }

    /** The next record, blank lines left out; null at the end. */
    @Nullable
    Parsed next() throws IOException {
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isEmpty()) {
                return line.cut()
                        ? tooLong(line)
                        : line.opensOrClosesAQuote() ? joined(line) : parse(line, line.text());
            }
        }
        return null;
    }

    private Parsed joined(PhysicalLines.Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<PhysicalLines.Line> rest = new ArrayList<>();
        boolean open = true;
        while (open && text.length() <= limits.recordChars()) {
            PhysicalLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            rest.add(line);
            text.append('\n').append(line.text());
            open = !line.cut() && !line.opensOrClosesAQuote();
        }
        if (!open && text.length() <= limits.recordChars() && parse(first, text.toString()) instanceof Row row) {
            return row;
        }
        lines.putBack(rest);
        return parse(first, first.text());
    }

    private Parsed parse(PhysicalLines.Line line, String text) {
        List<CsvRecord> read;
        try {
            read = csv.build(handler(), text).stream().limit(2).toList();
        } catch (CsvParseException e) {
            return new Malformed(line.number(), Faults.unreadable(limits.fields()));
        }
        if (read.size() != 1) {
            return new Malformed(line.number(), Faults.unreadable(limits.fields()));
        }
        CsvRecord row = read.get(0);
        if (expectedFields != 0 && row.getFieldCount() != expectedFields) {
            return new Malformed(line.number(), Faults.fieldCount(expectedFields, row.getFieldCount()));
        }
        return new Row(line.number(), row.getFields());
    }

    private CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(limits.fields())
                .maxFieldSize(limits.recordChars())
                .maxRecordSize(limits.recordChars())
                .build();
    }

    private Parsed tooLong(PhysicalLines.Line line) {
        return new Malformed(line.number(), Faults.tooLong(limits.recordChars()));
    }

    /** What stands on a line. */
    sealed interface Parsed permits Row, Malformed {
        long line();
    }

    record Row(long line, List<String> fields) implements Parsed {}

    record Malformed(long line, RowRead.Fault fault) implements Parsed {}
}
