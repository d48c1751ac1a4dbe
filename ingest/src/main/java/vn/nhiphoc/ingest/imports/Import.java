package vn.nhiphoc.ingest.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.rest.FileLines;

/**
 * An import as it stands in the store.
 *
 * @param correct whether a summary takes the place of another one that stands for the same row
 * @param mapping its JSON, or the name of a shipped one
 * @param campaign the one that the sender named
 * @param createdAt when the file was received, which is the time of receipt of all its lines
 * @param startedAt null until a row was read
 * @param rowsTotal about how many rows there are; null until the file was opened
 * @param columns JSON: what each column became
 * @param preview JSON: the first rows as they would be recorded
 * @param problem why it failed
 */
record Import(
        String id,
        ImportState state,
        boolean dryRun,
        boolean correct,
        Caller caller,
        String fileName,
        long fileBytes,
        String mappingName,
        String mapping,
        @Nullable String campaign,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long rowsTotal,
        long rowsRead,
        Counts counts,
        @Nullable String columns,
        @Nullable String preview,
        @Nullable String problem,
        boolean cancelling) {

    /** Who sent its lines and when; the same for each, so a line that this import recorded can be told later. */
    Received received() {
        return new Received(caller.keyId(), createdAt);
    }

    FileLines.Sent sent() {
        return new FileLines.Sent(caller, received(), dryRun, correct);
    }

    /**
     * What became of the lines.
     *
     * @param accepted recorded and repeated; in a dry run those that would be either
     * @param corrected how many of the recorded ones took the place of another; in a dry run those that would
     */
    record Counts(long accepted, long recorded, long corrected, long repeated, long refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    accepted + more.accepted,
                    recorded + more.recorded,
                    corrected + more.corrected,
                    repeated + more.repeated,
                    refused + more.refused);
        }
    }
}
