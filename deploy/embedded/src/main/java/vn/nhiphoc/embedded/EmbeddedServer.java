package vn.nhiphoc.embedded;

import java.util.concurrent.CompletableFuture;

/** A server in a child process that ends with the process that started it. Safe for use by many threads. */
public interface EmbeddedServer extends AutoCloseable {
    /** The process to look at, or to kill in a test. */
    long pid();

    boolean isAlive();

    /** Completes when it has ended, for whatever reason. */
    CompletableFuture<Process> onExit();

    /** Ends it cleanly, or by force when that takes too long. */
    @Override
    void close();
}
