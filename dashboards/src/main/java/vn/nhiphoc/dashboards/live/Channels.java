package vn.nhiphoc.dashboards.live;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.dashboards.DashboardsSettings;
import vn.nhiphoc.dashboards.freshness.Sample;
import vn.nhiphoc.dashboards.request.Refused;

/** All pictures that are watched; one that nobody watches any more costs nothing. Safe for many threads. */
final class Channels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    private static final int READERS = 2;

    private final LiveService service;
    private final Clock clock;
    private final DashboardsSettings settings;
    private final Map<View, Held> held = new HashMap<>();
    private final Set<Channel> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, Channels::daemon);
    private int watchers;
    private boolean closed;

    Channels(LiveService service, Clock clock, DashboardsSettings settings) {
        this.service = service;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Begins a watcher's stream of a view, once it is known that the view exists and that there is room.
     *
     * @throws Refused when it does not, or there is none
     */
    void watch(View view, Start start) throws IOException {
        Channel channel = hold(view);
        Watcher watcher;
        try {
            channel.prepare();
            watcher = start.start();
        } catch (IOException | RuntimeException e) {
            release(view);
            throw e;
        }
        channel.join(watcher);
        watcher.whenOver(() -> {
            channel.leave(watcher);
            release(view);
        });
        if (isClosed()) {
            watcher.end();
        }
    }

    /** Hands a sample to every picture that is watched; a picture still being read skips it. */
    void refresh(Sample sample) {
        for (Channel channel : watched()) {
            if (!readers.isShutdown() && busy.add(channel)) {
                readers.execute(() -> refresh(channel, sample));
            }
        }
    }

    synchronized int watchers() {
        return watchers;
    }

    /** Ends every stream, and lets no other begin. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        readers.shutdownNow();
        watched().forEach(Channel::end);
    }

    private void refresh(Channel channel, Sample sample) {
        try {
            channel.refresh(sample);
        } catch (RuntimeException e) {
            LOG.error("Refreshing a watched picture failed", e);
        } finally {
            busy.remove(channel);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized List<Channel> watched() {
        return held.values().stream().map(Held::channel).toList();
    }

    private synchronized Channel hold(View view) {
        if (closed) {
            throw new Refused(503, "stopping", "The server is stopping; try again in a moment.");
        }
        Held before = held.get(view);
        if (watchers >= settings.watchers() || (before == null && held.size() >= settings.views())) {
            throw new Refused(503, "too_many_watchers", "Too many are watching at the moment; try again later.");
        }
        watchers++;
        Held now = before == null ? new Held(new Channel(view, service, clock), 1) : before.oneMore();
        held.put(view, now);
        return now.channel();
    }

    private synchronized void release(View view) {
        watchers--;
        held.computeIfPresent(view, (key, before) -> before.oneLess());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dashboards-live");
        thread.setDaemon(true);
        return thread;
    }

    /** Turns a request into a stream. */
    @FunctionalInterface
    interface Start {
        Watcher start() throws IOException;
    }

    private record Held(Channel channel, int holders) {
        Held oneMore() {
            return new Held(channel, holders + 1);
        }

        @Nullable
        Held oneLess() {
            return holders == 1 ? null : new Held(channel, holders - 1);
        }
    }
}
