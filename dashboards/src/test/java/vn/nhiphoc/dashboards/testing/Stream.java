package vn.nhiphoc.dashboards.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A watcher over a plain socket, so that a test can close it, or stop reading, as a browser would. */
public final class Stream implements AutoCloseable {
    private final Socket socket;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private Stream(Socket socket) {
        this.socket = socket;
    }

    /** Opens a stream and reads its events as they come. */
    public static Stream open(BoardServer server, String query) throws IOException {
        Stream stream = unread(server, query);
        Thread reader = new Thread(stream::read, "test-watcher");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    /** Opens a stream and never reads it. */
    public static Stream unread(BoardServer server, String query) throws IOException {
        URI uri = server.at("/api/v1/live/stream" + query);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream()
                .write(("GET /api/v1/live/stream" + query + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new Stream(socket);
    }

    /** The next event of a name within thirty seconds, its lines joined; others are passed over. */
    public String next(String name) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            String event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no event " + name + " within thirty seconds");
            }
            if (event.contains("event: " + name + "\n")) {
                return event;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() {
        try (InputStream in = socket.getInputStream()) {
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[65536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
                    events.add(text.substring(0, end + 1));
                    text.delete(0, end + 2);
                }
            }
        } catch (IOException broken) {
            events.add("event: end\n");
            return;
        }
        events.add("event: end\n");
    }
}
