package vn.nhiphoc.audit;

import java.util.List;

/**
 * A row that is not as the log says, with the cells that differ.
 *
 * @param row the row whose key names it: the expected one, or the found one where none is expected
 */
public record Difference(Kind kind, Row row, List<Cell> cells) {

    /** What is wrong with the row. */
    public enum Kind {
        WRONG,
        MISSING,
        UNEXPECTED
    }

    /** A cell that differs; {@code NULL} and {@code no row} are spelled out. */
    public record Cell(String column, String expected, String found) {
        @Override
        public String toString() {
            return column + ": expected " + expected + ", found " + found;
        }
    }

    public Difference {
        cells = List.copyOf(cells);
    }

    public View view() {
        return row.view();
    }

    @Override
    public String toString() {
        return row.view().viewName() + " " + row.named() + ": " + cells;
    }
}
