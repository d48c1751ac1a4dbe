package vn.nhiphoc.standalone.faults;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Stage;

/**
 * Good clients: each sends the very same again until it has a whole answer that is neither "busy" nor "away", and
 * remembers that answer. Any other answer is final, also one of the server's own failures.
 */
final class Clients implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final int port;
    private final String key;
    private final Duration patience;
    private final long seed;
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong putOff = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "client");
        thread.setDaemon(true);
        return thread;
    });
    private volatile int pause;
    private volatile long most = Long.MAX_VALUE;

    /** A call, what was sent, its final answer, and how often before there was none. */
    record Answered(Call call, JsonNode sent, int status, JsonNode answer, int unanswered) {
        /** What is wrong with the answer: a call that had perhaps got through may also be answered as repeated. */
        Optional<String> wrong() {
            Optional<String> difference = call.expected().differenceTo(status, answer);
            return difference.isPresent() && unanswered > 0
                    ? call.expected().again().differenceTo(status, answer)
                    : difference;
        }
    }

    /** @param patience how long a client waits for an answer before it sends the same again */
    Clients(int port, String key, Duration patience, long seed) {
        this.port = port;
        this.key = key;
        this.patience = patience;
        this.seed = seed;
    }

    /** Clients rest when that many calls have their answer. */
    void until(long calls) {
        most = calls;
    }

    /** How long a client rests after an answer at most, in milliseconds. */
    void pause(int atMost) {
        pause = atMost;
    }

    /** Sends all; lanes side by side, stages one after the other. */
    void send(List<Stage> stages) throws InterruptedException, IOException {
        for (Stage stage : stages) {
            List<Future<?>> lanes = new ArrayList<>();
            for (List<Call> lane : stage.lanes()) {
                SplittableRandom random = new SplittableRandom(seed + lanes.size());
                lanes.add(threads.submit(() -> {
                    for (Call call : lane) {
                        answered.add(send(call));
                        finished.incrementAndGet();
                        Thread.sleep(pause == 0 ? 0 : random.nextInt(pause));
                        while (finished.get() >= most) {
                            Thread.sleep(20);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> lane : lanes) {
                try {
                    lane.get();
                } catch (ExecutionException e) {
                    throw new IOException("stage " + stage.en() + " stopped", e.getCause());
                }
            }
        }
    }

    /** Sends all in the background. */
    CompletableFuture<Void> sending(List<Stage> stages) {
        return CompletableFuture.runAsync(() -> {
            try {
                send(stages);
            } catch (Exception e) {
                throw new IllegalStateException("sending", e);
            }
        });
    }

    static long calls(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.lanes().stream())
                .mapToLong(List::size)
                .sum();
    }

    private Answered send(Call call) throws IOException, InterruptedException {
        byte[] body = bytes(call);
        for (int tries = 0; ; tries++) {
            try {
                Exchange.Answer answer = Exchange.send(port, key, call.method(), call.path(), body, patience);
                if (answer.status() != 429 && answer.status() != 503) {
                    return new Answered(
                            call, JSON.readTree(body), answer.status(), JSON.readTree(answer.text()), tries);
                }
                putOff.incrementAndGet();
            } catch (IOException e) {
                unanswered.incrementAndGet();
            }
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(tries, 6)));
        }
    }

    private static byte[] bytes(Call call) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            call.body().write(json);
        }
        return bytes.toByteArray();
    }

    /** How many calls have their answer. */
    int finished() {
        return finished.get();
    }

    /** How often a client did not get a whole answer. */
    long unanswered() {
        return unanswered.get();
    }

    /** How often the intake told a client to come again. */
    long putOff() {
        return putOff.get();
    }

    List<Answered> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
