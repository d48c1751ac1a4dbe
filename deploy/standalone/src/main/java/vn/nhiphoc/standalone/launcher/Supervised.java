package vn.nhiphoc.standalone.launcher;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.EmbeddedServerException;

/**
 * Keeps one part running: what ends is started again at once; what ends soon after its start, or does not
 * start, is tried again after a growing pause.
 */
final class Supervised {
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Part part;
    private final Consumer<String> say;
    private final Thread watcher;
    private volatile boolean stopping;
    private volatile @Nullable EmbeddedServer current;

    Supervised(Part part, Consumer<String> say) {
        this.part = part;
        this.say = say;
        this.watcher = new Thread(this::watch, "watch-" + part.name());
        watcher.setDaemon(true);
    }

    /** The first start, which must succeed. */
    void start() {
        EmbeddedServer started = part.start();
        current = started;
        if (stopping) {
            started.close();
        } else {
            watcher.start();
        }
    }

    private void watch() {
        Duration pause = Duration.ZERO;
        EmbeddedServer now = current;
        while (now != null && !stopping) {
            long since = System.nanoTime();
            now.onExit().join();
            if (stopping) {
                return;
            }
            boolean steady = System.nanoTime() - since > STEADY.toNanos();
            pause = steady ? Duration.ZERO : longer(pause);
            say.accept(part.name() + " ended and is started again");
            now.close();
            now = startAgain(pause);
        }
    }

    private @Nullable EmbeddedServer startAgain(Duration first) {
        Duration pause = first;
        while (!stopping) {
            try {
                Thread.sleep(pause.toMillis());
                EmbeddedServer started = part.start();
                current = started;
                if (stopping) {
                    started.close();
                }
                return started;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (RuntimeException e) {
                pause = longer(pause);
                say.accept(part.name() + " does not start, trying again: " + e.getMessage());
            }
        }
        return null;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** The process that runs it now; it may end and be another at any time. */
    long pid() {
        EmbeddedServer now = current;
        if (now == null) {
            throw new EmbeddedServerException(part.name() + " was not started yet");
        }
        return now.pid();
    }

    /** Ends it for good. */
    void stop() {
        stopping = true;
        watcher.interrupt();
        awaitWatcher();
        EmbeddedServer last = current;
        if (last != null) {
            last.close();
        }
    }

    private void awaitWatcher() {
        EmbeddedServer now = current;
        if (now != null && now.isAlive()) {
            return;
        }
        try {
            watcher.join(LONGEST_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
