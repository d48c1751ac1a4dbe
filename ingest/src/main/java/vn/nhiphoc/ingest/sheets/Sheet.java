package vn.nhiphoc.ingest.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table, blank ones left out, one after the other. For one thread. */
public interface Sheet extends Closeable {

    /**
     * Opens a file, whatever its name says: XLSX by its first bytes, else CSV.
     *
     * @param separator of a CSV file; null finds it
     * @param name of a workbook's sheet; null takes the first visible one
     */
    static Sheet open(Path file, @Nullable Character separator, @Nullable String name, ReadingLimits limits)
            throws IOException, UnusableFile {
        return switch (FileKind.of(file)) {
            case XLSX -> Workbook.open(file, name, limits);
            case CSV -> CsvSheet.open(file, separator, limits);
        };
    }

    /** The next row; null at the end. */
    @Nullable
    Read next() throws IOException, UnusableFile;

    /** From now on every row has that many cells: a spreadsheet's are filled up, a CSV's with another number unreadable. */
    void expect(int cells);

    /** How many rows there are, blank ones and the header included; a quoted line break counts as one more. */
    long total();

    /** What stands on a row. */
    sealed interface Read permits Row, Unreadable {

        /** The line of the file, or the row of the spreadsheet, from 1. */
        long line();
    }

    /** A row that can be read. */
    record Row(long line, List<Cell> cells) implements Read {}

    /** A row that cannot be read, and why. */
    record Unreadable(long line, Said reason) implements Read {}
}
