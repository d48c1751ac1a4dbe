package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.CsvFile;
import vn.nhiphoc.ingest.files.RowRead;

/** Shows the first rows as they would be recorded, and every row that would be refused; sends nothing. */
final class DryRun {

    private static final int SHOWN = 5;

    private final ImportReport report;
    private final ObjectMapper json = new ObjectMapper();

    DryRun(ImportReport report) {
        this.report = report;
    }

    /** Answers how many rows would be refused. */
    long read(CsvFile rows) throws IOException {
        int shown = 0;
        for (@Nullable RowRead row = rows.next(); row != null; row = rows.next()) {
            if (row instanceof RowRead.Mapped mapped) {
                report.recorded();
                if (shown++ < SHOWN) {
                    report.show("dòng/line " + mapped.line() + ": " + text(mapped));
                }
            } else {
                report.refused((RowRead.Refused) row);
            }
        }
        report.endOfDryRun();
        return report.refused();
    }

    private String text(RowRead.Mapped row) {
        try {
            return json.writeValueAsString(row.activity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing line " + row.line(), e);
        }
    }
}
