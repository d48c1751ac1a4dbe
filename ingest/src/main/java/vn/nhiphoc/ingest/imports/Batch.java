package vn.nhiphoc.ingest.imports;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.ingest.files.ActivityLine;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.files.RowRead;
import vn.nhiphoc.ingest.files.SummaryLine;

/** Rows that are recorded together. */
final class Batch {

    /** With those of one row more, not over what the log takes at once. */
    private static final int LINES = 4_000;

    private static final int ROWS = 5_000;

    private final List<RowRead> reads = new ArrayList<>();
    private final List<RowRead.Mapped> mapped = new ArrayList<>();
    private int rows;
    private boolean last;

    void add(List<RowRead> row) {
        rows++;
        for (RowRead read : row) {
            reads.add(read);
            if (read instanceof RowRead.Mapped one) {
                mapped.add(one);
            }
        }
    }

    boolean isFull() {
        return mapped.size() >= LINES || rows >= ROWS || reads.size() >= ROWS;
    }

    /** Marks the end of the file. */
    Batch last() {
        last = true;
        return this;
    }

    boolean isLast() {
        return last;
    }

    int rows() {
        return rows;
    }

    List<RowRead> reads() {
        return reads;
    }

    List<RowRead.Mapped> mapped() {
        return mapped;
    }

    boolean isOfActivities() {
        return !mapped.isEmpty() && mapped.get(0).read() instanceof ActivityLine;
    }

    /** The lines of a batch of summaries. */
    List<SummaryLine> summaries() {
        return mapped.stream().map(one -> (SummaryLine) one.read()).toList();
    }

    List<Line> lines() {
        return mapped.stream().map(RowRead.Mapped::read).toList();
    }
}
