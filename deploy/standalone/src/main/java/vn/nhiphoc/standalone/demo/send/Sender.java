package vn.nhiphoc.standalone.demo.send;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Sends stages: the lanes of a stage side by side, each by a thread of its own, a stage after the other. */
public final class Sender implements AutoCloseable {

    private final Intake intake;
    private final Answers answers = new Answers();
    private final IntConsumer sent;
    private long lastRecordedAfter;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "demo-lane");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param base where the intake listens
     * @param sent told the number of lines after each call, by any thread
     */
    public Sender(URI base, String key, IntConsumer sent) {
        intake = new Intake(base, key);
        this.sent = sent;
    }

    /** Returns when every call of the stage was answered; a call that cannot be sent is a {@link SendingFailed}. */
    public void send(Stage stage) throws InterruptedException {
        List<Future<Long>> lanes = new ArrayList<>();
        for (List<Call> lane : stage.lanes()) {
            lanes.add(threads.submit(() -> sendLane(lane)));
        }
        long earliest = Long.MAX_VALUE;
        for (Future<Long> lane : lanes) {
            try {
                earliest = Math.min(earliest, lane.get());
            } catch (ExecutionException e) {
                throw new SendingFailed("stage \"" + stage.en() + "\" stopped: " + e.getMessage(), e);
            }
        }
        lastRecordedAfter = earliest == Long.MAX_VALUE ? lastRecordedAfter : earliest;
    }

    /** When the lane's last call that records something was sent; never, if it has none. */
    private long sendLane(List<Call> lane) throws InterruptedException {
        long lastRecording = Long.MAX_VALUE;
        for (Call call : lane) {
            lastRecording = call.expected().records() ? System.currentTimeMillis() : lastRecording;
            Optional<String> difference = intake.call(call);
            difference.ifPresentOrElse(text -> answers.different(call, text), () -> answers.asExpected(call.lines()));
            sent.accept(call.lines());
        }
        return lastRecording;
    }

    /** The log's last event was recorded at that time or later, in epoch milliseconds of this machine's clock. */
    public long lastRecordedAfter() {
        return lastRecordedAfter;
    }

    public Answers answers() {
        return answers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
