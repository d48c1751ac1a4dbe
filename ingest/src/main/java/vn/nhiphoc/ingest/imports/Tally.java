package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.ingest.files.RowRead;
import vn.nhiphoc.ingest.rest.LineOutcome;
import vn.nhiphoc.ingest.sheets.Said;

/** What became of the lines of one batch. */
final class Tally {

    private static final String UNREADABLE = "unreadable_row";

    private final List<ImportStore.Refusal> refusals = new ArrayList<>();
    private final int rows;
    private final boolean last;
    private final List<JsonNode> preview;
    private final boolean dryRun;
    private long recorded;
    private long corrected;
    private long repeated;
    private long refused;

    private Tally(int rows, boolean last, List<JsonNode> preview, boolean dryRun) {
        this.rows = rows;
        this.last = last;
        this.preview = preview;
        this.dryRun = dryRun;
    }

    /**
     * @param outcomes of the batch's lines, in their order
     * @param own the lines that count as recorded though they are repeated
     * @param preview lines as they would be recorded, to be shown
     */
    static Tally of(Batch batch, List<LineOutcome> outcomes, Set<String> own, List<JsonNode> preview, boolean dryRun) {
        Tally tally = new Tally(batch.rows(), batch.isLast(), preview, dryRun);
        int next = 0;
        for (RowRead read : batch.reads()) {
            if (read instanceof RowRead.Mapped mapped) {
                tally.add(mapped, outcomes.get(next++), own);
            } else {
                tally.refuse((RowRead.Refused) read);
            }
        }
        return tally;
    }

    Import.Counts counts() {
        return dryRun
                ? new Import.Counts(recorded + repeated, 0, corrected, 0, refused)
                : new Import.Counts(recorded + repeated, recorded, corrected, repeated, refused);
    }

    int rows() {
        return rows;
    }

    /** Whether the file ends with it. */
    boolean isLast() {
        return last;
    }

    List<JsonNode> preview() {
        return preview;
    }

    List<ImportStore.Refusal> refusals() {
        return refusals;
    }

    private void add(RowRead.Mapped mapped, LineOutcome outcome, Set<String> own) {
        switch (outcome.status()) {
            case RECORDED -> recorded++;
            case CORRECTED -> {
                recorded++;
                corrected++;
            }
            case REPEATED -> {
                if (!own.isEmpty() && own.contains(OwnLines.aggregateId(mapped.read(), outcome))) {
                    recorded++;
                    corrected += outcome.key() == null
                                    || outcome.key().equals(mapped.read().id())
                            ? 0
                            : 1;
                } else {
                    repeated++;
                }
            }
            case REFUSED -> {
                refused++;
                String detail = en(outcome);
                refusals.add(new ImportStore.Refusal(
                        mapped.line(),
                        outcome.field() == null ? "(row)" : outcome.field(),
                        String.valueOf(outcome.code()),
                        vi(outcome, detail),
                        detail));
            }
        }
    }

    private void refuse(RowRead.Refused read) {
        refused++;
        for (RowRead.Fault fault : read.faults()) {
            Said said = fault.detail();
            refusals.add(new ImportStore.Refusal(read.line(), fault.field(), UNREADABLE, said.vi(), said.en()));
        }
    }

    private static String en(LineOutcome outcome) {
        return "key_reused".equals(outcome.code())
                ? "this row was recorded with other figures; to put these in their place, send it again with --correct"
                        + " (HTTP: correct=true)"
                : outcome.detail() == null ? String.valueOf(outcome.code()) : outcome.detail();
    }

    /** The refusals that a file meets most, in Vietnamese too. */
    private static String vi(LineOutcome outcome, String detail) {
        return switch (String.valueOf(outcome.code())) {
            case "key_reused" ->
                "dòng này đã ghi nhận với số liệu khác; muốn thay bằng số liệu mới, hãy gửi lại với"
                        + " --correct (HTTP: correct=true)";
            case "outside_scope" -> "đơn vị này không thuộc phạm vi của khóa";
            case "nothing_known" -> "không có số liệu nào";
            default -> detail;
        };
    }
}
