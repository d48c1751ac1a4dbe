package vn.nhiphoc.dashboards.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.ClickHouseAway;
import vn.nhiphoc.dashboards.clickhouse.Reading;

/**
 * Asks several questions of one picture at once, each on a connection of its own; a few at a time for all pictures
 * together. Who waits for them holds no connection, so they never wait for each other. Safe for many threads.
 */
final class Readers implements AutoCloseable {
    private static final int AT_ONCE = 3;

    private final ClickHouse clickHouse;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "live-reader");
        thread.setDaemon(true);
        return thread;
    });

    Readers(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    <T> CompletableFuture<T> ask(Function<Reading, T> questions) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Reading reading = clickHouse.reading()) {
                        return questions.apply(reading);
                    }
                },
                threads);
    }

    /**
     * The answer, once it is there.
     *
     * @throws ClickHouseAway when ClickHouse does not answer
     */
    static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** What is asked by then is still answered, so nobody waits in vain. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
