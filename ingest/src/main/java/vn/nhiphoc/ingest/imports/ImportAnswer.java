package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.json.Times;

/**
 * An import as it is shown.
 *
 * @param columns what each column of the file became
 * @param refused the first refused lines; {@code moreRefused} further refusals were not kept
 * @param preview the first rows as they would be recorded, in a dry run
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportAnswer(
        String id,
        String state,
        boolean dryRun,
        boolean correct,
        boolean cancelling,
        String file,
        String mapping,
        @Nullable String campaign,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        Progress progress,
        Import.Counts counts,
        @Nullable String problem,
        List<Refused> refused,
        long moreRefused,
        @JsonRawValue @Nullable String columns,
        @JsonRawValue @Nullable String preview) {

    static ImportAnswer of(Import one, List<ImportStore.Refusal> refusals) {
        long lines = refusals.stream().map(ImportStore.Refusal::line).distinct().count();
        return new ImportAnswer(
                one.id(),
                one.state().code(),
                one.dryRun(),
                one.correct(),
                one.cancelling() && !one.state().isOver(),
                one.fileName(),
                one.mappingName(),
                one.campaign(),
                Times.shown(one.createdAt()),
                one.startedAt() == null ? null : Times.shown(one.startedAt()),
                one.finishedAt() == null ? null : Times.shown(one.finishedAt()),
                new Progress(one.rowsRead(), one.rowsTotal()),
                one.counts(),
                one.problem(),
                refusals.stream()
                        .map(refusal -> new Refused(
                                refusal.line(),
                                refusal.field(),
                                refusal.code(),
                                refusal.vi().equals(refusal.en()) ? refusal.en() : refusal.vi() + " · " + refusal.en()))
                        .toList(),
                Math.max(0, one.counts().refused() - lines),
                one.columns(),
                one.preview());
    }

    /**
     * How far it is, in rows of the file.
     *
     * @param total about how many there are; exact at the end, null before the beginning
     */
    record Progress(long rows, @Nullable Long total) {}

    /** A line of the file that was not taken, and what would be right. */
    record Refused(long line, String field, String code, String detail) {}
}
