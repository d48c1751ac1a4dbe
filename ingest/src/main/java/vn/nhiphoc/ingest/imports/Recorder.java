package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.rest.LineOutcome;

/**
 * Records the batches of one import one after the other on a thread of its own. After a crash two batches are in doubt:
 * the one that was recorded but not kept, and the one after it. Of their lines those count as recorded that the import
 * had recorded itself. For one thread.
 */
final class Recorder implements AutoCloseable {

    private static final int IN_DOUBT = 2;
    private static final int PREVIEWED = 10;
    private static final long STOPPING_SECONDS = 15;

    private final Import taken;
    private final Brought brought;
    private final ImportRun.Tools tools;
    private final Patiently patiently;
    private final ExecutorService recording = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import-recorder");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Tally> current;
    private final int previewed;
    private final List<JsonNode> preview = new ArrayList<>();
    private int doubtful;

    Recorder(Import taken, Brought brought, ImportRun.Tools tools, Patiently patiently) {
        this.taken = taken;
        this.brought = brought;
        this.tools = tools;
        this.patiently = patiently;
        this.doubtful = taken.startedAt() == null ? 0 : IN_DOUBT;
        this.previewed = taken.dryRun() && taken.rowsRead() == 0 ? PREVIEWED : 0;
    }

    /** Begins to record a batch; the one before has ended. */
    void begin(Batch batch) {
        current = recording.submit(() -> record(batch));
    }

    /** Waits for the end of the batch that was begun. */
    Tally end() throws InterruptedException {
        if (current == null) {
            throw new IllegalStateException("no batch was begun");
        }
        try {
            return current.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("recording was interrupted");
            }
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("recording a file", e.getCause());
        }
    }

    /** Returns when nothing is recorded any more. */
    @Override
    public void close() {
        recording.shutdownNow();
        try {
            if (!recording.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a batch takes longer than " + STOPPING_SECONDS + " s to record");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Tally record(Batch batch) throws InterruptedException {
        if (!taken.dryRun()) {
            addCampaigns(batch);
        }
        List<LineOutcome> outcomes = outcomes(batch);
        Set<String> own = doubtful > 0 && !taken.dryRun() ? own(batch, outcomes) : Set.of();
        doubtful = Math.max(0, doubtful - 1);
        return Tally.of(batch, outcomes, own, preview(batch), taken.dryRun());
    }

    private List<LineOutcome> outcomes(Batch batch) throws InterruptedException {
        if (batch.mapped().isEmpty()) {
            return List.of();
        }
        List<JsonNode> activities = batch.isOfActivities()
                ? batch.lines().stream().map(LineJson::of).toList()
                : List.of();
        return patiently.run(
                () -> batch.isOfActivities()
                        ? tools.lines().activities(activities, taken.caller(), taken.received(), taken.dryRun())
                        : tools.lines().summaries(batch.summaries(), taken.caller(), taken.received(), taken.dryRun()),
                () -> doubtful = Math.max(1, doubtful));
    }

    /** All that is to be shown so far; empty where this batch adds nothing to it. */
    private List<JsonNode> preview(Batch batch) {
        int before = preview.size();
        batch.mapped().stream().limit(previewed - before).forEach(mapped -> preview.add(LineJson.of(mapped.read())));
        return preview.size() == before ? List.of() : List.copyOf(preview);
    }

    private Set<String> own(Batch batch, List<LineOutcome> outcomes) throws InterruptedException {
        List<Line> repeated = new ArrayList<>();
        List<Line> lines = batch.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (outcomes.get(i).status() == LineOutcome.Status.REPEATED) {
                repeated.add(lines.get(i));
            }
        }
        return repeated.isEmpty() ? Set.of() : patiently.run(() -> tools.own().among(repeated, taken.received()));
    }

    private void addCampaigns(Batch batch) throws InterruptedException {
        Set<String> campaigns = new TreeSet<>();
        batch.mapped().forEach(mapped -> campaigns.add(mapped.read().campaignId()));
        for (String id : campaigns) {
            if (tools.registry().campaign(new CampaignId(id)).isEmpty()
                    && brought.campaign(id).isPresent()) {
                patiently.run(() -> {
                    tools.reference().add(brought.campaign(id).orElseThrow(), taken.caller(), taken.received());
                    return true;
                });
            }
        }
    }
}
