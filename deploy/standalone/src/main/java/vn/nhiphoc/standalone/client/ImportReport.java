package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import vn.nhiphoc.ingest.sheets.Said;

/** Tells what became of a file: each refused line in the order of the lines, and the counts at the end. */
final class ImportReport {

    private static final int SHOWN = 5;

    private final PrintStream out;
    private final String file;

    ImportReport(PrintStream out, Path file) {
        this.out = out;
        this.file = String.valueOf(file.getFileName());
    }

    /** Tells an import that is over; whether all of it was taken. One that failed is a problem of this command. */
    boolean tell(JsonNode over) {
        boolean dryRun = over.path("dryRun").asBoolean();
        if (dryRun) {
            columns(over.path("columns"));
            preview(over.path("preview"));
        }
        for (JsonNode refused : over.path("refused")) {
            out.printf(
                    "%s: dòng/line %d, %s: %s%n",
                    file,
                    refused.path("line").asLong(),
                    refused.path("field").asText(),
                    refused.path("detail").asText());
        }
        long more = over.path("moreRefused").asLong();
        if (more > 0) {
            out.printf("%s: … và %d dòng bị từ chối khác · and %d more refused lines%n", file, more, more);
        }
        String state = over.path("state").asText();
        if (state.equals("failed")) {
            String problem = over.path("problem").asText();
            throw Problems.of(Said.plain(file + ": " + problem));
        }
        counts(over.path("counts"), dryRun);
        if (state.equals("cancelled")) {
            out.printf("%s: đã hủy · cancelled; what was recorded stays%n", file);
        }
        return state.equals("done") && over.path("counts").path("refused").asLong() == 0;
    }

    private void columns(JsonNode columns) {
        for (JsonNode column : columns) {
            JsonNode became = column.path("became");
            out.printf(
                    "%s: cột/column \"%s\" → %s%n",
                    file,
                    column.path("column").asText(),
                    became.isNull() ? "(không dùng · not used)" : became.asText());
        }
    }

    private void preview(JsonNode rows) {
        int shown = 0;
        for (JsonNode row : rows) {
            if (shown++ < SHOWN) {
                out.println(file + ": " + row);
            }
        }
    }

    private void counts(JsonNode counts, boolean dryRun) {
        long recorded = counts.path("recorded").asLong();
        long repeated = counts.path("repeated").asLong();
        long refused = counts.path("refused").asLong();
        long accepted = counts.path("accepted").asLong();
        if (dryRun) {
            out.printf(
                    "%s: sẽ nhận %d, từ chối %d; chưa ghi gì · would accept %d, refused %d; nothing was recorded%n",
                    file, accepted, refused, accepted, refused);
        } else {
            out.printf(
                    "%s: ghi nhận %d, đã có %d, từ chối %d · recorded %d, repeated %d, refused %d%n",
                    file, recorded, repeated, refused, recorded, repeated, refused);
        }
        long corrected = counts.path("corrected").asLong();
        if (corrected > 0) {
            out.printf(
                    dryRun
                            ? "%s: %d dòng sẽ thay số liệu cũ · %d rows would take the place of others%n"
                            : "%s: %d dòng đã thay số liệu cũ · %d rows took the place of others%n",
                    file,
                    corrected,
                    corrected);
        }
    }
}
