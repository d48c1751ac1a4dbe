package vn.nhiphoc.ingest.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.Sheet;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * Finds the header below the titles of a form: the first line that has all columns that are needed, together with the
 * line below where that goes on; else the first two lines that have them together. For one thread.
 */
final class HeaderSearch {

    private static final int DEEPEST = 30;

    private final Sheet sheet;
    private final List<List<String>> needed;
    private final Deque<Sheet.Read> waiting = new ArrayDeque<>();
    private int width;

    /** @param needed the columns without which the file is of no use, each by its possible names */
    HeaderSearch(Sheet sheet, List<List<String>> needed) {
        this.sheet = sheet;
        this.needed = needed;
    }

    Header find() throws IOException, UnusableFile {
        List<Sheet.Row> seen = new ArrayList<>();
        @Nullable Said unreadable = null;
        for (Sheet.@Nullable Read read = sheet.next();
                read != null;
                read = seen.size() < DEEPEST ? sheet.next() : null) {
            if (read instanceof Sheet.Row row) {
                if (all(Header.of(row.cells()))) {
                    return below(row);
                }
                seen.add(row);
            } else if (unreadable == null) {
                unreadable = ((Sheet.Unreadable) read).reason();
            }
        }
        for (int i = 0; i + 1 < seen.size(); i++) {
            Header two = Header.of(seen.get(i).cells(), seen.get(i + 1).cells());
            if (all(two)) {
                waiting.addAll(seen.subList(i + 2, seen.size()));
                expect(two.size());
                skipNumbers();
                return two;
            }
        }
        throw none(seen, unreadable);
    }

    /** The next row below the header; null at the end. */
    Sheet.@Nullable Read next() throws IOException, UnusableFile {
        Sheet.@Nullable Read read = waiting.poll();
        if (read == null) {
            return sheet.next();
        }
        return read instanceof Sheet.Row row ? fitted(row) : read;
    }

    private Header below(Sheet.Row row) throws IOException, UnusableFile {
        Header one = Header.of(row.cells());
        expect(one.size());
        Sheet.@Nullable Read next = sheet.next();
        if (next instanceof Sheet.Row lower && goesOn(one, lower)) {
            Header two = Header.of(row.cells(), lower.cells());
            skipNumbers();
            return two;
        }
        if (next != null) {
            waiting.add(next);
        }
        skipNumbers();
        return one;
    }

    /** Whether a line below the header has nothing where every row has something, and words elsewhere. */
    private boolean goesOn(Header header, Sheet.Row lower) throws UnusableFile {
        for (List<String> names : needed) {
            int column = header.find(names);
            if (column < lower.cells().size() && !lower.cells().get(column).isBlank()) {
                return false;
            }
        }
        return !needed.isEmpty()
                && lower.cells().stream()
                        .allMatch(cell -> cell.number() == null
                                && cell.moment() == null
                                && !cell.text().matches("[\\d.,\\s…–-]+"));
    }

    /** Forms number their columns in the line below the header: A, B, 1, 2, 3. */
    private void skipNumbers() throws IOException, UnusableFile {
        Sheet.@Nullable Read first = next();
        if (first != null && !(first instanceof Sheet.Row row && isNumbers(row.cells()))) {
            waiting.addFirst(first);
        }
    }

    private static boolean isNumbers(List<Cell> cells) {
        int last = 0;
        int marks = 0;
        for (Cell cell : cells) {
            String mark = cell.text().replaceAll("[()\\[\\]]", "").strip();
            if (mark.isEmpty()) {
                continue;
            }
            marks++;
            if (mark.matches("\\d{1,3}") && Integer.parseInt(mark) == last + 1) {
                last++;
            } else if (!(last == 0 && mark.equals(String.valueOf((char) ('A' + marks - 1))))) {
                return false;
            }
        }
        return marks >= 3;
    }

    private void expect(int cells) {
        width = cells;
        sheet.expect(cells);
    }

    /** Rows that were read before the header was found have any number of cells. */
    private Sheet.Read fitted(Sheet.Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(Cell.BLANK);
        }
        return new Sheet.Row(row.line(), cells);
    }

    private boolean all(Header header) throws UnusableFile {
        for (List<String> names : needed) {
            if (header.find(names) < 0) {
                return false;
            }
        }
        return true;
    }

    private UnusableFile none(List<Sheet.Row> seen, @Nullable Said unreadable) throws UnusableFile {
        if (seen.isEmpty()) {
            return new UnusableFile(
                    unreadable == null
                            ? new Said("Tệp trống; cần một dòng tiêu đề", "the file is empty; a header is needed")
                            : new Said("Dòng tiêu đề: " + unreadable.vi(), "the header " + unreadable.en()));
        }
        Header best = Header.of(seen.get(0).cells());
        long most = -1;
        for (Sheet.Row row : seen) {
            Header header = Header.of(row.cells());
            long found = 0;
            for (List<String> names : needed) {
                found += header.find(names) >= 0 ? 1 : 0;
            }
            if (found > most) {
                most = found;
                best = header;
            }
        }
        for (List<String> names : needed) {
            if (best.find(names) < 0) {
                return best.missing(names);
            }
        }
        throw new IllegalStateException("a header that has all columns was not taken");
    }
}
