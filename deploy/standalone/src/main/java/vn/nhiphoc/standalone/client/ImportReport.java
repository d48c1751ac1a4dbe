package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.nio.file.Path;
import vn.nhiphoc.ingest.files.RowRead;
import vn.nhiphoc.ingest.files.Said;

/** Tells what became of a file: each refused row as it is met, in the order of the lines, and the counts at the end. */
final class ImportReport {

    private final PrintStream out;
    private final String file;
    private long recorded;
    private long repeated;
    private long refused;

    ImportReport(PrintStream out, Path file) {
        this.out = out;
        this.file = String.valueOf(file.getFileName());
    }

    void recorded() {
        recorded++;
    }

    void repeated() {
        repeated++;
    }

    void refused(RowRead.Refused row) {
        refused++;
        for (RowRead.Fault fault : row.faults()) {
            fault(row.line(), fault.field(), fault.detail());
        }
    }

    /** A row that the server refused, in its words. */
    void refused(long line, String field, String detail) {
        refused++;
        fault(line, field, new Said(detail, detail));
    }

    void show(String text) {
        out.println(text);
    }

    long seen() {
        return recorded + repeated + refused;
    }

    long refused() {
        return refused;
    }

    void end() {
        out.printf(
                "%s: ghi nhận %d, đã có %d, từ chối %d · recorded %d, repeated %d, refused %d%n",
                file, recorded, repeated, refused, recorded, repeated, refused);
    }

    void endOfDryRun() {
        out.printf(
                "%s: sẽ gửi %d, từ chối %d; chưa gửi gì · would send %d, refused %d; nothing was sent%n",
                file, recorded, refused, recorded, refused);
    }

    private void fault(long line, String field, Said detail) {
        out.printf("%s: dòng/line %d, %s: %s%n", file, line, field, detail);
    }
}
