package vn.nhiphoc.ingest.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small files of the shape that the shipped mapping reads. */
final class Samples {

    static final String HEADER = "Local authority,Library name,Event date,Name,Outcome,Attendees";
    static final String GOOD = "Barnet,Hendon,2019-03-04,IT,Stronger,7";

    private Samples() {}

    static String file(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    static List<RowRead> read(String file) throws IOException, UnusableFile {
        return read(file.getBytes(StandardCharsets.UTF_8), ReadingLimits.DEFAULT);
    }

    static List<RowRead> read(byte[] file, ReadingLimits limits) throws IOException, UnusableFile {
        return read(file, NamedMapping.load("library-events"), limits);
    }

    static List<RowRead> read(byte[] file, NamedMapping mapping, ReadingLimits limits)
            throws IOException, UnusableFile {
        List<RowRead> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(new ByteArrayInputStream(file), mapping, limits)) {
            for (RowRead row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static ActivityLine mapped(RowRead row) {
        return ((RowRead.Mapped) row).activity();
    }

    static RowRead.Fault onlyFault(RowRead row) {
        List<RowRead.Fault> faults = ((RowRead.Refused) row).faults();
        if (faults.size() != 1) {
            throw new AssertionError("not one fault: " + faults);
        }
        return faults.get(0);
    }
}
