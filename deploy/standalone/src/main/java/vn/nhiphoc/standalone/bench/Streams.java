package vn.nhiphoc.standalone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Open streams of the live board that take changes, each read by a thread of its own; the first one tells what it saw. */
final class Streams implements AutoCloseable {
    private static final int OPENING_EVERY_MS = 20;

    private final SystemUnderTest system;
    private final String campaign;
    private final List<Socket> sockets = new ArrayList<>();
    private final Counted counted = new Counted();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private volatile boolean closing;

    Streams(SystemUnderTest system, String campaign) {
        this.system = system;
        this.campaign = campaign;
    }

    /** Opens that many more, one after the other; how long each waited for its first picture, in milliseconds. */
    List<Double> add(int more) throws IOException, InterruptedException {
        BlockingQueue<Double> first = new LinkedBlockingQueue<>();
        for (int i = 0; i < more; i++) {
            boolean telling = sockets.isEmpty();
            long began = System.nanoTime();
            Socket socket = system.stream("/api/v1/live/stream?changes=true&campaign=" + campaign);
            sockets.add(socket);
            Thread reader = new Thread(() -> read(socket, telling, began, first), "watcher");
            reader.setDaemon(true);
            reader.start();
            TimeUnit.MILLISECONDS.sleep(OPENING_EVERY_MS);
        }
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            Double wait = first.poll(30, TimeUnit.SECONDS);
            if (wait == null) {
                throw new CommandFailure("a watcher has no picture after 30 s");
            }
            waits.add(wait);
        }
        return waits;
    }

    Counted counted() {
        return counted;
    }

    /** How many ended before they were closed. */
    int lost() {
        return lost.get();
    }

    /** Characters that all of them have received. */
    long received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void read(Socket socket, boolean telling, long began, BlockingQueue<Double> first) {
        boolean waiting = true;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                received.addAndGet(line.length());
                if (waiting && line.startsWith("data:")) {
                    waiting = false;
                    first.add((System.nanoTime() - began) / 1e6);
                }
                if (telling) {
                    counted.line(line);
                }
            }
        } catch (IOException e) {
            // Counted below.
        }
        if (!closing) {
            lost.incrementAndGet();
        }
    }
}
