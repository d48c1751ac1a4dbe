package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/**
 * How long after its acknowledgement a batch is visible in ClickHouse: one thread asks the view {@code activities}
 * again and again which batches stand in it whole, and takes the time when the answer is there. That thread's own
 * queries are part of the load.
 */
final class FreshnessBench {
    private static final double TARGET_P50_MS = 400;
    private static final double TARGET_P99_MS = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int ACTIVITIES_PER_BATCH = 500;

    private final Endpoints endpoints;
    private final String key;
    private final Load load;
    private final Consumer<String> say;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLongArray acknowledged;
    private final AtomicInteger notRecorded = new AtomicInteger();

    FreshnessBench(Endpoints endpoints, String key, Load load, Consumer<String> say) {
        this.endpoints = endpoints;
        this.key = key;
        this.load = load;
        this.say = say;
        this.acknowledged = new AtomicLongArray(load.batches());
    }

    /** Measures. @return the line to print */
    String run() throws IOException, InterruptedException {
        prepare();
        say.accept("sending 1,000 lines a second for " + (Load.WARM_UP_SECONDS + load.seconds()) + " s …");
        ExecutorService senders = Executors.newFixedThreadPool(8);
        Thread clock = new Thread(() -> sendByTheClock(senders), "clock");
        clock.start();
        long[] visible = watch();
        clock.join();
        senders.shutdown();
        senders.awaitTermination(1, TimeUnit.MINUTES);
        return line(visible);
    }

    private void prepare() throws IOException, InterruptedException {
        send("PUT", "/api/v1/catalogue", Load.catalogue());
        send("PUT", "/api/v1/campaigns/" + Load.CAMPAIGN, Load.campaign());
        for (int from = 0; from < load.batches(); from += ACTIVITIES_PER_BATCH) {
            int to = Math.min(from + ACTIVITIES_PER_BATCH, load.batches());
            send("POST", "/api/v1/activities", Load.activities(from, to));
        }
    }

    private void sendByTheClock(ExecutorService senders) {
        long start = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(1) / Load.BATCHES_PER_SECOND;
        for (int i = 0; i < load.batches(); i++) {
            int batch = i;
            long wait = start + i * pause - System.nanoTime();
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                return;
            }
            senders.execute(() -> sendBatch(batch));
        }
    }

    private void sendBatch(int batch) {
        try {
            String answer = send("POST", "/api/v1/attendance", load.attendance(batch));
            acknowledged.set(batch, System.nanoTime());
            if (!answer.contains("\"recorded\":" + Load.LINES_PER_BATCH)) {
                notRecorded.incrementAndGet();
            }
        } catch (IOException | CommandFailure e) {
            notRecorded.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When each batch was first seen, by {@link System#nanoTime}. */
    private long[] watch() throws IOException, InterruptedException {
        long[] visible = new long[load.batches()];
        int first = 0;
        long lastNews = System.nanoTime();
        while (first < visible.length) {
            String ids = query("SELECT activity_id FROM nhiphoc.activities WHERE campaign_id = '" + Load.CAMPAIGN
                    + "' AND activity_id >= '" + Load.activity(first) + "' AND check_ins >= " + Load.LINES_PER_BATCH);
            long now = System.nanoTime();
            for (String id : ids.split("\n", -1)) {
                int batch = id.isEmpty() ? -1 : Integer.parseInt(id.substring(2));
                if (batch >= 0 && visible[batch] == 0) {
                    visible[batch] = now;
                    lastNews = now;
                }
            }
            while (first < visible.length && visible[first] != 0) {
                first++;
            }
            if (now - lastNews > LONGEST_WAIT.toNanos()) {
                throw new CommandFailure("nothing new is visible for " + LONGEST_WAIT.toSeconds() + " s; "
                        + (visible.length - first) + " batches are missing, " + notRecorded + " were not recorded");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return visible;
    }

    private String line(long[] visible) {
        double[] ms = new double[visible.length - load.warmUpBatches()];
        for (int i = 0; i < ms.length; i++) {
            int batch = i + load.warmUpBatches();
            ms[i] = Math.max(0, visible[batch] - acknowledged.get(batch)) / 1e6;
        }
        Arrays.sort(ms);
        double p50 = ms[ms.length / 2];
        double p99 = ms[Math.min(ms.length - 1, (int) Math.ceil(ms.length * 0.99) - 1)];
        boolean reached = p50 < TARGET_P50_MS && p99 < TARGET_P99_MS && notRecorded.get() == 0;
        return String.format(
                Locale.ROOT,
                "{\"name\":\"freshness\",\"ours\":{\"p50Ms\":%.0f,\"p99Ms\":%.0f,\"maxMs\":%.0f},"
                        + "\"target\":{\"p50Ms\":%.0f,\"p99Ms\":%.0f},\"reached\":%b,\"linesPerSecond\":%d,"
                        + "\"batches\":%d,\"notRecorded\":%d,\"seed\":%d}",
                p50,
                p99,
                ms[ms.length - 1],
                TARGET_P50_MS,
                TARGET_P99_MS,
                reached,
                Load.LINES_PER_BATCH * Load.BATCHES_PER_SECOND,
                ms.length,
                notRecorded.get(),
                load.seed());
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new CommandFailure(
                    method + " " + path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private String query(String sql) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(endpoints.clickhouse()))
                        .POST(HttpRequest.BodyPublishers.ofString(sql))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new CommandFailure("ClickHouse answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
