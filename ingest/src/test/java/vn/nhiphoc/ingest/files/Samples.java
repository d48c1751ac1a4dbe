package vn.nhiphoc.ingest.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.ingest.sheets.ReadingLimits;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Small files of the shape that a shipped mapping reads. */
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
        return read(file, NamedMapping.read("library-events"), limits);
    }

    static List<RowRead> read(byte[] file, NamedMapping mapping, ReadingLimits limits)
            throws IOException, UnusableFile {
        return read(file, mapping, "hn-2024", new FakeNames(), limits);
    }

    static List<RowRead> read(byte[] file, NamedMapping mapping, String campaign, Names names, ReadingLimits limits)
            throws IOException, UnusableFile {
        Path path = Files.createTempFile("sample", ".bin");
        List<RowRead> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(Files.write(path, file), mapping, campaign, names, limits)) {
            for (List<RowRead> row = table.next(); row != null; row = table.next()) {
                rows.addAll(row);
            }
        } finally {
            Files.delete(path);
        }
        return rows;
    }

    static ActivityLine mapped(RowRead row) {
        return (ActivityLine) ((RowRead.Mapped) row).read();
    }

    static SummaryLine summary(RowRead row) {
        if (row instanceof RowRead.Refused refused) {
            throw new AssertionError("refused: " + refused.faults());
        }
        return (SummaryLine) ((RowRead.Mapped) row).read();
    }

    static RowRead.Fault onlyFault(RowRead row) {
        List<RowRead.Fault> faults = ((RowRead.Refused) row).faults();
        if (faults.size() != 1) {
            throw new AssertionError("not one fault: " + faults);
        }
        return faults.get(0);
    }
}
