package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.files.TableFile;
import vn.nhiphoc.ingest.imports.ImportStore.Standing;
import vn.nhiphoc.ingest.rest.FileLines;
import vn.nhiphoc.ingest.rest.ReferenceData;
import vn.nhiphoc.ingest.sheets.ReadingLimits;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * Reads one import from where it stands to its end. A batch is recorded first, then how far it came is kept, while the
 * next ones are being recorded already. For one thread.
 */
final class ImportRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Import taken;
    private final String owner;
    private final Tools tools;
    private final Lease lease;
    private final Patiently patiently;

    ImportRun(Import taken, String owner, Lease lease, Tools tools) {
        this.taken = taken;
        this.owner = owner;
        this.lease = lease;
        this.tools = tools;
        this.patiently = new Patiently(lease, tools.pause);
    }

    /** Returns how it ended; null where it is no longer ours. */
    @Nullable
    ImportState read(Path file) throws IOException, UnusableFile, SQLException, InterruptedException {
        NamedMapping mapping = NamedMapping.read(taken.mapping());
        Brought brought = patiently.run(() -> Brought.of(mapping.reference(), tools.reference.catalogue()));
        if (!taken.dryRun() && brought.addsToCatalogue()) {
            patiently.run(() -> {
                tools.reference.add(brought.missing(), taken.caller(), taken.received());
                return true;
            });
        }
        KnownNames names = new KnownNames(brought, tools.registry);
        try (TableFile rows = TableFile.open(file, mapping, taken.campaign(), names, tools.limits)) {
            if (!tools.store.opened(taken.id(), owner, rows.total(), json(rows.columns()))) {
                return null;
            }
            for (long row = 0; row < taken.rowsRead(); row++) {
                rows.next();
            }
            try (ReadAhead ahead = new ReadAhead(rows);
                    Recorder recorder = new Recorder(taken, brought, tools, patiently)) {
                return readOn(ahead, recorder);
            }
        }
    }

    private @Nullable ImportState readOn(ReadAhead ahead, Recorder recorder)
            throws IOException, UnusableFile, InterruptedException {
        long rows = taken.rowsRead();
        Import.Counts counts = taken.counts();
        boolean goesOn = true;
        boolean cancelling = false;
        while (goesOn || recorder.isBusy()) {
            goesOn = goesOn && fill(recorder, ahead);
            Tally tally = recorder.end();
            goesOn = goesOn && fill(recorder, ahead);
            rows += tally.rows();
            counts = counts.plus(tally.counts());
            Standing standing = keep(rows, counts, tally);
            if (standing == Standing.LOST || lease.isLost()) {
                return null;
            }
            cancelling = cancelling || standing == Standing.CANCELLING;
            goesOn = goesOn && !cancelling;
        }
        return cancelling ? ImportState.CANCELLED : ImportState.DONE;
    }

    /** Begins as many batches as may be recorded at a time; whether there are more. */
    private static boolean fill(Recorder recorder, ReadAhead ahead)
            throws IOException, UnusableFile, InterruptedException {
        while (recorder.hasRoom()) {
            Batch batch = ahead.next();
            recorder.begin(batch);
            if (batch.isLast()) {
                return false;
            }
        }
        return true;
    }

    private Standing keep(long rows, Import.Counts counts, Tally tally) throws InterruptedException {
        @Nullable String preview = tally.preview().isEmpty() ? null : json(tally.preview());
        return patiently.run(() -> tools.store.progress(taken.id(), owner, rows, counts, tally.refusals(), preview));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing " + value, e);
        }
    }

    /**
     * What a run works with.
     *
     * @param pause between two tries while the log is busy
     */
    record Tools(
            ImportStore store,
            FileLines lines,
            ReferenceData reference,
            Registry registry,
            OwnLines own,
            ReadingLimits limits,
            Duration pause) {}
}
