package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an XLSX file, read as it is unpacked. In memory are the texts that cells share, and one row. How large it
 * is unpacked is found out before the first row is given out, so that a bomb costs no row.
 */
final class Workbook implements Sheet {

    private static final int MOST_COLUMNS = 16_384;

    private final Parts file;
    private final CellReader cells;
    private final ReadingLimits limits;
    private final long total;
    private final XmlEvents xml;
    private int expected;
    private long row;
    private long given;

    private Workbook(Parts file, CellReader cells, String part, long total, ReadingLimits limits) throws IOException {
        this.file = file;
        this.cells = cells;
        this.limits = limits;
        this.total = total;
        this.xml = file.open(part);
    }

    static Sheet open(Path path, @Nullable String name, ReadingLimits limits) throws IOException, UnusableFile {
        long rows = guarded(() -> {
            try (Parts file = new Parts(path, limits.inflatedBytes())) {
                Parts.Tab tab = tab(file.contents(), name);
                file.inflateTexts();
                return RowCount.of(file.stream(tab.part()));
            }
        });
        if (rows > limits.rows()) {
            throw limits.tooManyRows();
        }
        Parts file = guarded(() -> new Parts(path, limits.inflatedBytes()));
        try {
            return guarded(() -> {
                Parts.Contents contents = file.contents();
                CellReader cells = new CellReader(
                        SharedTexts.read(file, limits.sharedChars()), DateStyles.read(file), contents.from1904());
                return new Workbook(file, cells, tab(contents, name).part(), rows, limits);
            });
        } catch (IOException | UnusableFile | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public @Nullable Read next() throws UnusableFile, IOException {
        return guarded(() -> Optional.ofNullable(read())).orElse(null);
    }

    @Override
    public void expect(int cells) {
        expected = cells;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            xml.close();
        }
    }

    private @Nullable Read read() throws IOException, UnusableFile {
        for (@Nullable String tag = xml.next(); tag != null && !tag.equals("/sheetData"); tag = xml.next()) {
            if (tag.equals("row")) {
                row = number(xml.attribute("r"), row + 1);
                @Nullable Read read = row();
                if (read != null) {
                    if (++given > limits.rows()) {
                        throw limits.tooManyRows();
                    }
                    return read;
                }
            }
        }
        return null;
    }

    private @Nullable Read row() throws IOException {
        List<Cell> read = new ArrayList<>(Math.max(expected, 16));
        boolean any = false;
        boolean tooMany = false;
        int next = 0;
        for (@Nullable String tag = xml.next(); tag != null && !tag.equals("/row"); tag = xml.next()) {
            if (!tag.equals("c")) {
                continue;
            }
            int column = column(xml.attribute("r"), next);
            next = column + 1;
            Cell cell = cells.read(xml);
            if (cell.isBlank() || column < read.size()) {
                continue;
            }
            if (column >= limits.fields()) {
                tooMany = true;
                continue;
            }
            while (read.size() < column) {
                read.add(Cell.BLANK);
            }
            read.add(cell);
            any = true;
        }
        if (tooMany) {
            int most = limits.fields();
            return new Unreadable(row, new Said("có quá " + most + " cột", "has over " + most + " columns"));
        }
        while (read.size() < expected) {
            read.add(Cell.BLANK);
        }
        return any ? new Row(row, read) : null;
    }

    /** The column of an address like {@code AB12}, from 0; the next one where there is no address. */
    private static int column(@Nullable String address, int next) {
        int column = 0;
        for (int i = 0; address != null && i < address.length() && column <= MOST_COLUMNS; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }

    private static long number(@Nullable String written, long otherwise) {
        return written != null && written.matches("\\d{1,9}") ? Long.parseLong(written) : otherwise;
    }

    private static Parts.Tab tab(Parts.Contents contents, @Nullable String name) throws UnusableFile {
        String names = String.join(
                ", ", contents.tabs().stream().limit(20).map(Parts.Tab::name).toList());
        return contents.tabs().stream()
                .filter(tab -> name == null ? tab.visible() : tab.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnusableFile(new Said(
                        "Không có trang tính " + (name == null ? "nào" : "\"" + name + "\"") + "; tệp có: " + names,
                        "no sheet" + (name == null ? "" : " \"" + name + "\"") + "; the file has: " + names)));
    }

    /** What is wrong with the archive or its XML is the file's fault, not the disk's. */
    private static <T> T guarded(Work<T> work) throws IOException, UnusableFile {
        try {
            return work.run();
        } catch (PlainXml.Unsafe e) {
            throw new UnusableFile(new Said(
                    "Không nhận tệp XLSX: " + e.said().vi(),
                    "the XLSX is refused: " + e.said().en()));
        } catch (IOException | RuntimeException e) {
            String detail = String.valueOf(e.getMessage());
            throw new UnusableFile(new Said("Tệp XLSX hỏng: " + detail, "the XLSX is damaged: " + detail));
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, UnusableFile;
    }
}
