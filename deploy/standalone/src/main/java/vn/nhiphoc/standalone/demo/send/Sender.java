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
        List<Future<?>> lanes = new ArrayList<>();
        for (List<Call> lane : stage.lanes()) {
            lanes.add(threads.submit(() -> {
                sendLane(lane);
                return null;
            }));
        }
        for (Future<?> lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                throw new SendingFailed("stage \"" + stage.en() + "\" stopped: " + e.getMessage(), e);
            }
        }
    }

    private void sendLane(List<Call> lane) throws InterruptedException {
        for (Call call : lane) {
            Optional<String> difference = intake.call(call);
            difference.ifPresentOrElse(text -> answers.different(call, text), () -> answers.asExpected(call.lines()));
            sent.accept(call.lines());
        }
    }

    public Answers answers() {
        return answers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
