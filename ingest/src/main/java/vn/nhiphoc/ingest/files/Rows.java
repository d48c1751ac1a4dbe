package vn.nhiphoc.ingest.files;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.Sheet;

/** Turns the rows of one file into lines. Not for several threads: it remembers which rows came already. */
interface Rows {

    /** What becomes of a row: nothing, one line, or one for each of its columns that are types. */
    List<RowRead> map(Sheet.Row row);

    /** What is wrong with the text of a row. */
    static List<RowRead.Fault> unclean(Header header, List<Cell> row) {
        List<RowRead.Fault> faults = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!Text.isClean(row.get(i).text())) {
                faults.add(Faults.notText(i < header.size() ? header.name(i) : "(" + (i + 1) + ")"));
            }
        }
        return faults;
    }
}
