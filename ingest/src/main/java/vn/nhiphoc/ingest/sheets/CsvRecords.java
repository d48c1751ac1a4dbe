package vn.nhiphoc.ingest.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
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
    private final char separator;
    private final CsvReader.CsvReaderBuilder csv;
    private final ReadingLimits limits;
    private int expectedFields;

    CsvRecords(PhysicalLines lines, char separator, ReadingLimits limits) {
        this.lines = lines;
        this.separator = separator;
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
    Sheet.@Nullable Read next() throws IOException {
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isEmpty()) {
                return line.cut()
                        ? tooLong(line.number())
                        : isPlain(line.text())
                                ? split(line)
                                : line.opensOrClosesAQuote() ? joined(line) : parse(line, line.text());
            }
        }
        return null;
    }

    /** Almost all lines are without quotes, and then there is nothing to parse. */
    private Sheet.Read split(PhysicalLines.Line line) {
        String text = line.text();
        List<Cell> cells = new ArrayList<>(Math.max(expectedFields, 8));
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            cells.add(CsvSheet.cell(text.substring(from, to)));
            from = to + 1;
        }
        cells.add(CsvSheet.cell(text.substring(from)));
        if (cells.size() > limits.fields()) {
            return quotes(line.number());
        }
        return wrongCount(cells.size())
                ? count(line.number(), expectedFields, cells.size())
                : new Sheet.Row(line.number(), cells);
    }

    private static boolean isPlain(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\r') < 0;
    }

    private boolean wrongCount(int fields) {
        return expectedFields != 0 && fields != expectedFields;
    }

    private Sheet.Read joined(PhysicalLines.Line first) throws IOException {
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
        if (!open && text.length() <= limits.recordChars() && parse(first, text.toString()) instanceof Sheet.Row row) {
            return row;
        }
        lines.putBack(rest);
        return parse(first, first.text());
    }

    private Sheet.Read parse(PhysicalLines.Line line, String text) {
        List<CsvRecord> read;
        try {
            read = csv.build(handler(), text).stream().limit(2).toList();
        } catch (CsvParseException e) {
            return quotes(line.number());
        }
        if (read.size() != 1) {
            return quotes(line.number());
        }
        CsvRecord row = read.get(0);
        if (wrongCount(row.getFieldCount())) {
            return count(line.number(), expectedFields, row.getFieldCount());
        }
        return new Sheet.Row(
                line.number(), row.getFields().stream().map(CsvSheet::cell).toList());
    }

    private CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(limits.fields())
                .maxFieldSize(limits.recordChars())
                .maxRecordSize(limits.recordChars())
                .build();
    }

    private Sheet.Unreadable quotes(long line) {
        int fields = limits.fields();
        return new Sheet.Unreadable(
                line,
                new Said(
                        "dấu ngoặc kép không khớp, hoặc quá " + fields + " cột; đúng: \"…\" với \"\" bên trong",
                        "quotes that do not match, or over " + fields + " fields; right: \"…\" with \"\" inside"));
    }

    private static Sheet.Unreadable count(long line, int expected, int found) {
        return new Sheet.Unreadable(
                line,
                new Said(
                        "có " + found + " cột; dòng tiêu đề có " + expected,
                        "has " + found + " fields; the header has " + expected));
    }

    private Sheet.Unreadable tooLong(long line) {
        int chars = limits.recordChars();
        return new Sheet.Unreadable(
                line, new Said("dài quá " + chars + " ký tự", "is longer than " + chars + " characters"));
    }
}
