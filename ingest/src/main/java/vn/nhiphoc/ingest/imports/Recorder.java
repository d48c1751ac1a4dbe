package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.rest.LineOutcome;

/**
 * Records the batches of one import, two at a time, on threads of its own. After a crash three batches are in doubt: one
 * that was recorded but not kept, and the two behind it. Of their lines those count as recorded that the import had
 * recorded itself. For one thread.
 */
final class Recorder implements AutoCloseable {

    private static final int AT_A_TIME = 2;
    private static final int IN_DOUBT = AT_A_TIME + 1;
    private static final int PREVIEWED = 10;
    private static final long STOPPING_SECONDS = 15;

    private final Import taken;
    private final Brought brought;
    private final ImportRun.Tools tools;
    private final Patiently patiently;
    private final ExecutorService recording = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "import-recorder");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Future<Tally>> begun = new ArrayDeque<>();
    private final int previewed;
    private final List<JsonNode> preview = new ArrayList<>();
    private int doubtful;

    Recorder(Import taken, Brought brought, ImportRun.Tools tools, Patiently patiently) {
        this.taken = taken;
        this.brought = brought;
        this.tools = tools;
        this.patiently = patiently;
        this.doubtful = taken.startedAt() == null || taken.dryRun() ? 0 : IN_DOUBT;
        this.previewed = taken.dryRun() && taken.rowsRead() == 0 ? PREVIEWED : 0;
    }

    /** Whether another batch may be begun now. */
    boolean hasRoom() {
        return begun.size() < AT_A_TIME;
    }

    /** Whether some batch has begun whose end was not waited for. */
    boolean isBusy() {
        return !begun.isEmpty();
    }

    /** Begins to record a batch. */
    void begin(Batch batch) throws InterruptedException {
        if (!taken.dryRun()) {
            addCampaigns(batch);
        }
        boolean inDoubt = doubtful > 0;
        doubtful = Math.max(0, doubtful - 1);
        List<JsonNode> shown = preview(batch);
        begun.add(recording.submit(() -> record(batch, shown, inDoubt)));
    }

    /** Waits for the end of the first of the batches that were begun. */
    Tally end() throws InterruptedException {
        try {
            return begun.remove().get();
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

    private Tally record(Batch batch, List<JsonNode> shown, boolean inDoubt) throws InterruptedException {
        AtomicBoolean cutOff = new AtomicBoolean(inDoubt);
        List<LineOutcome> outcomes = outcomes(batch, () -> cutOff.set(true));
        Set<String> own = cutOff.get() && !taken.dryRun() ? own(batch, outcomes) : Set.of();
        return Tally.of(batch, outcomes, own, shown, taken.dryRun());
    }

    private List<LineOutcome> outcomes(Batch batch, Runnable cutOff) throws InterruptedException {
        if (batch.mapped().isEmpty()) {
            return List.of();
        }
        List<JsonNode> activities = batch.isOfActivities()
                ? batch.lines().stream().map(LineJson::of).toList()
                : List.of();
        return patiently.run(
                () -> batch.isOfActivities()
                        ? tools.lines().activities(activities, taken.sent())
                        : tools.lines().summaries(batch.summaries(), taken.sent()),
                cutOff);
    }

    /** All that is to be shown so far; empty where this batch adds nothing to it. */
    private List<JsonNode> preview(Batch batch) {
        int before = preview.size();
        batch.mapped().stream().limit(previewed - before).forEach(mapped -> preview.add(LineJson.of(mapped.read())));
        return preview.size() == before ? List.of() : List.copyOf(preview);
    }

    private Set<String> own(Batch batch, List<LineOutcome> outcomes) throws InterruptedException {
        List<String> repeated = new ArrayList<>();
        List<Line> lines = batch.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (outcomes.get(i).status() == LineOutcome.Status.REPEATED) {
                repeated.add(OwnLines.aggregateId(lines.get(i), outcomes.get(i)));
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
