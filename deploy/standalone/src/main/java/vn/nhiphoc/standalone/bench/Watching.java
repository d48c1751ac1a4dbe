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
    /** A viewer of a board that rests longer opens it anew, so that its queries are measured too. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    private final Engine reader;
    private final Shelf shelf;
    private final Instant now;
    private final Times times = new Times();

    Watching(Engine reader, Shelf shelf, Instant now) {
        this.reader = reader;
        this.shelf = shelf;
        this.now = now;
    }

    /** The viewers come one after the other within their boards' rest, and go after so many seconds. */
    Times watch(List<Viewer> viewers, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < viewers.size(); i++) {
            Viewer viewer = viewers.get(i);
            long rest = rest(viewer).toNanos();
            long first = System.nanoTime() + rest * i / viewers.size();
            Thread thread = new Thread(() -> stay(viewer, first, rest, end), "viewer-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return times;
    }

    private void stay(Viewer viewer, long first, long rest, long end) {
        ExecutorService browser = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (long next = first; next < end; next += rest) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                ask(viewer, browser);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            browser.shutdown();
        }
    }

    private void ask(Viewer viewer, ExecutorService browser) throws InterruptedException {
        List<Future<Double>> answers = new ArrayList<>();
        List<Viewer.Asked> asked = viewer.asks(shelf, now);
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
        Duration own = Duration.parse("PT" + refresh.toUpperCase(Locale.ROOT));
        return own.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : own;
    }
}
