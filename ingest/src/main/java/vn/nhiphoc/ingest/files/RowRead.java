package vn.nhiphoc.ingest.files;

import java.util.List;
import vn.nhiphoc.ingest.sheets.Said;

/** What became of one row. */
public sealed interface RowRead {

    /** The line of the file on which the row begins; the header is line 1. */
    long line();

    /** The row as it would be recorded. */
    record Mapped(long line, Line read) implements RowRead {}

    /** The row cannot be recorded as it is written. */
    record Refused(long line, List<Fault> faults) implements RowRead {
        public Refused {
            faults = faults.stream().distinct().toList();
        }
    }

    /**
     * What is wrong in a field, and what would be right.
     *
     * @param field the column, or what of the row it concerns
     */
    record Fault(String field, Said detail) {}
}
