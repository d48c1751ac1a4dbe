package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is done on a thread of its own while the caller goes on; the thread ends with it. */
final class Aside<T> {
    private final FutureTask<T> work;

    /** Begins it. */
    Aside(String name, Callable<T> what) {
        work = new FutureTask<>(what);
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
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
