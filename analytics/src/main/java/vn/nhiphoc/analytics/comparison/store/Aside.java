package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is done on a thread of its own while the caller goes on; the thread ends with it. */
final class Aside<T> {
    private final FutureTask<T> work;

    /** Something that brings nothing. */
    @FunctionalInterface
    interface Act {
        void run() throws SQLException, InterruptedException, IOException;
    }

    /** Begins it. */
    Aside(String name, Callable<T> what) {
        work = new FutureTask<>(what);
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins something that brings nothing. */
    static Aside<Void> doing(String name, Act act) {
        return new Aside<>(name, () -> {
            act.run();
            return null;
        });
    }

    /** What came of it, once it is done. */
    T get() throws InterruptedException, IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
