package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.ingest.files.ActivityLine;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.files.TableFile;
import vn.nhiphoc.ingest.imports.ImportStore.Standing;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.rest.FileLines;
import vn.nhiphoc.ingest.rest.LineOutcome;
import vn.nhiphoc.ingest.rest.ReferenceData;
import vn.nhiphoc.ingest.sheets.ReadingLimits;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * Reads one import from where it stands to its end. A batch is recorded first, then how far it came is kept, so a crash
 * between the two only repeats lines; of those the ones that the import had recorded itself count as recorded. For one
 * thread.
 */
final class ImportRun {

    private static final int PREVIEWED = 10;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Import taken;
    private final String owner;
    private final Tools tools;
    private final Lease lease;
    private final List<JsonNode> preview = new ArrayList<>();
    private boolean inDoubt;

    ImportRun(Import taken, String owner, Lease lease, Tools tools) {
        this.taken = taken;
        this.owner = owner;
        this.lease = lease;
        this.tools = tools;
        this.inDoubt = taken.startedAt() != null;
    }

    /** Returns how it ended; null where it is no longer ours. */
    @Nullable
    ImportState read(Path file) throws IOException, UnusableFile, SQLException, InterruptedException {
        NamedMapping mapping = NamedMapping.read(taken.mapping());
        Brought brought = patiently(() -> Brought.of(mapping.reference(), tools.reference.catalogue()));
        if (!taken.dryRun() && brought.addsToCatalogue()) {
            patiently(() -> {
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
            try (ReadAhead ahead = new ReadAhead(rows)) {
                return readOn(ahead, brought);
            }
        }
    }

    private @Nullable ImportState readOn(ReadAhead ahead, Brought brought)
            throws IOException, UnusableFile, SQLException, InterruptedException {
        long done = taken.rowsRead();
        boolean more = true;
        while (more) {
            Batch batch = ahead.next();
            more = !batch.isLast();
            Tally tally = record(batch, brought);
            done += batch.rows();
            Standing standing = keep(done, tally);
            if (standing == Standing.LOST || lease.isLost()) {
                return null;
            }
            if (standing == Standing.CANCELLING) {
                return ImportState.CANCELLED;
            }
        }
        return ImportState.DONE;
    }

    private Tally record(Batch batch, Brought brought) throws InterruptedException, SQLException {
        List<JsonNode> lines = new ArrayList<>(batch.mapped().size());
        batch.mapped().forEach(mapped -> lines.add(LineJson.of(mapped.read())));
        lines.stream().limit(Math.max(0, PREVIEWED - preview.size())).forEach(preview::add);
        if (!taken.dryRun()) {
            addCampaigns(batch, brought);
        }
        boolean activities = !batch.mapped().isEmpty() && batch.mapped().get(0).read() instanceof ActivityLine;
        List<LineOutcome> outcomes = lines.isEmpty()
                ? List.of()
                : patiently(() -> activities
                        ? tools.lines.activities(lines, taken.caller(), taken.received(), taken.dryRun())
                        : tools.lines.summaries(lines, taken.caller(), taken.received(), taken.dryRun()));
        Set<String> own = inDoubt && !taken.dryRun() ? own(batch, outcomes) : Set.of();
        inDoubt = false;
        return Tally.of(batch, outcomes, own);
    }

    private Set<String> own(Batch batch, List<LineOutcome> outcomes) throws InterruptedException {
        List<Line> repeated = new ArrayList<>();
        List<Line> lines = batch.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (outcomes.get(i).status() == LineOutcome.Status.REPEATED) {
                repeated.add(lines.get(i));
            }
        }
        return repeated.isEmpty() ? Set.of() : patiently(() -> tools.own.among(repeated, taken.received()));
    }

    private void addCampaigns(Batch batch, Brought brought) throws InterruptedException {
        Set<String> campaigns = new TreeSet<>();
        batch.mapped().forEach(mapped -> campaigns.add(mapped.read().campaignId()));
        for (String id : campaigns) {
            if (tools.registry.campaign(new CampaignId(id)).isEmpty()
                    && brought.campaign(id).isPresent()) {
                patiently(() -> {
                    tools.reference.add(brought.campaign(id).orElseThrow(), taken.caller(), taken.received());
                    return true;
                });
            }
        }
    }

    private Standing keep(long rows, Tally tally) throws InterruptedException {
        @Nullable String shown = taken.dryRun() && taken.rowsRead() == 0 ? json(preview) : null;
        return patiently(() ->
                tools.store.progress(taken.id(), owner, rows, tally.counts(taken.dryRun()), tally.refusals(), shown));
    }

    /** Tries again as long as the log is away or has too much to do; then nobody knows what of it was recorded. */
    private <T> T patiently(Work<T> work) throws InterruptedException {
        Duration pause = tools.pause;
        while (true) {
            try {
                return work.run();
            } catch (LogBusy e) {
                inDoubt = true;
            } catch (ProblemException e) {
                int status = e.problem().status();
                if (status != TOO_MANY_REQUESTS && status != UNAVAILABLE) {
                    throw e;
                }
            } catch (SQLException e) {
                inDoubt = true;
            }
            if (lease.isLost()) {
                throw new InterruptedException("the lease is lost");
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing " + value, e);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
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
