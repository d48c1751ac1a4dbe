package vn.nhiphoc.dashboards.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between the server and ClickHouse, so that a test can take ClickHouse away and give it back. */
public final class Relay implements AutoCloseable {
    private final URI target;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    private Relay(URI target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    public static Relay to(String httpUrl) throws IOException {
        Relay relay = new Relay(URI.create(httpUrl), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        start(relay::accept);
        return relay;
    }

    public String httpUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How often something was asked for so far. */
    public long count(String words) {
        return String.join("", asked).split(words, -1).length - 1L;
    }

    /** Breaks what is open; whatever comes is turned away until {@link #mend}. */
    public void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                if (cut) {
                    near.close();
                } else {
                    join(near);
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket(target.getHost(), target.getPort());
        open.add(near);
        open.add(far);
        start(() -> copy(near, far, near));
        start(() -> copy(far, near, near));
    }

    private void copy(Socket from, Socket to, Socket near) {
        try (from;
                to) {
            byte[] buffer = new byte[65536];
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                if (from == near) {
                    asked.add(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException broken) {
            // The other end sees it too.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "test-relay");
        thread.setDaemon(true);
        thread.start();
    }
}
