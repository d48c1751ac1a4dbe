package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.CsvFile;
import vn.nhiphoc.ingest.files.RowRead;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * Sends a file's rows in batches, a few at a time; their answers are told in the order of the file. The reader never
 * runs ahead by more than the batches that are under way.
 */
final class Sending implements AutoCloseable {

    private static final int UNDER_WAY = 4;

    private final Api api;
    private final ReferenceData reference;
    private final ImportReport report;
    private final ImportProgress progress;
    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService senders = Executors.newFixedThreadPool(UNDER_WAY);
    private final Deque<Sent> underWay = new ArrayDeque<>();

    Sending(Api api, ReferenceData reference, ImportReport report, ImportProgress progress) {
        this.api = api;
        this.reference = reference;
        this.report = report;
        this.progress = progress;
    }

    /** Sends all rows; answers how many were refused. */
    long send(CsvFile rows) throws IOException {
        Batch batch = new Batch(json);
        for (@Nullable RowRead row = rows.next(); row != null; row = rows.next()) {
            if (row instanceof RowRead.Mapped mapped) {
                reference.addCampaign(mapped.activity().campaignId());
            }
            batch.add(row);
            if (batch.isFull()) {
                start(batch);
                batch = new Batch(json);
            }
        }
        if (!batch.isEmpty()) {
            start(batch);
        }
        while (!underWay.isEmpty()) {
            finishOldest();
        }
        progress.end();
        report.end();
        return report.refused();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void start(Batch batch) {
        if (underWay.size() == UNDER_WAY) {
            finishOldest();
        }
        underWay.add(new Sent(batch, senders.submit(() -> batch.send(api))));
    }

    private void finishOldest() {
        Sent sent = underWay.remove();
        try {
            sent.batch.tell(sent.results.get(), report);
            progress.at(report.seen());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailure problem
                    ? problem
                    : Problems.of("Lỗi khi gửi: " + e.getCause(), "sending failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.of("Lệnh bị ngắt", "interrupted");
        }
    }

    private record Sent(Batch batch, Future<JsonNode> results) {}
}
