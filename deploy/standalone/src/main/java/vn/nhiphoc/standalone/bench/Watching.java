package vn.nhiphoc.standalone.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.dashboards.grafana.running.Viewer;

/** Viewers in front of their boards: each asks for all of its panels at once, six at a time as a browser does. */
final class Watching {
    private static final int CONNECTIONS = 6;

    private final Engine reader;
    private final Shelf shelf;
    private final Instant now;
    private final Times times = new Times();

    Watching(Engine reader, Shelf shelf, Instant now) {
        this.reader = reader;
        this.shelf = shelf;
        this.now = now;
    }

    /**
     * The viewers come one after the other, each within his board's rest and all within those seconds, and go after so
     * many. A board that rests longer than that is looked at once.
     */
    Times watch(List<Viewer> viewers, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        long all = TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < viewers.size(); i++) {
            Viewer viewer = viewers.get(i);
            long rest = rest(viewer).toNanos();
            long first = began + Math.min(rest, all) * i / viewers.size();
            Thread thread = new Thread(() -> stay(viewer, first, rest, began, began + all), "viewer-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return times;
    }

    private void stay(Viewer viewer, long first, long rest, long began, long end) {
        ExecutorService browser = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (long next = first; next < end; next += rest) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                ask(viewer, now.plusNanos(next - began), browser);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            browser.shutdown();
        }
    }

    private void ask(Viewer viewer, Instant moment, ExecutorService browser) throws InterruptedException {
        List<Future<Double>> answers = new ArrayList<>();
        List<Viewer.Asked> asked = viewer.asks(shelf, moment);
        for (Viewer.Asked query : asked) {
            answers.add(browser.submit(() -> milliseconds(query)));
        }
        for (int i = 0; i < asked.size(); i++) {
            try {
                times.took(asked.get(i).at(), answers.get(i).get());
            } catch (ExecutionException e) {
                times.fails();
            }
        }
    }

    private double milliseconds(Viewer.Asked query) throws InterruptedException {
        long began = System.nanoTime();
        reader.text(query.sql());
        return (System.nanoTime() - began) / 1e6;
    }

    private static Duration rest(Viewer viewer) {
        String refresh = viewer.board().json().path("refresh").asText();
        return Duration.parse("PT" + refresh.toUpperCase(Locale.ROOT));
    }
}
