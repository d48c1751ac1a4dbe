package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between a client and a server that can be cut: at the moment when the server's answer is on it, so that what
 * was asked for has been done and the client does not know. Thread-safe.
 */
public final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket listener;
    private final int target;
    private final String ask;
    private final String answer;
    private final AtomicInteger toSpare = new AtomicInteger();
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    /**
     * Opens it.
     *
     * @param target the server's port on 127.0.0.1
     * @param ask what passes, in either direction, before an answer that may be cut off
     * @param answer what stands in an answer that tells that it was done
     */
    public Wire(int target, String ask, String answer) throws IOException {
        this.target = target;
        this.ask = ask;
        this.answer = answer;
        listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        run(this::acceptForever);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The next {@code count} such answers do not arrive; their connections end. */
    public void cut(int count) {
        cut(0, count);
    }

    /** The same after {@code spared} answers that do arrive. */
    public void cut(int spared, int count) {
        toSpare.set(spared);
        toCut.set(count);
    }

    /** No answer is cut from now on. */
    public void mend() {
        toCut.set(0);
    }

    /** How many answers were cut off so far. */
    public int cuts() {
        return cuts.get();
    }

    /** Ends all connections, and takes none while it is down. */
    public void down(boolean isDown) {
        down = isDown;
        if (isDown) {
            open.forEach(Wire::close);
        }
    }

    private void acceptForever() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            if (down) {
                close(client);
            } else {
                run(() -> connect(client));
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            Conversation conversation = new Conversation(client, server);
            run(conversation::answers);
            conversation.requests();
        } catch (IOException e) {
            close(client);
            close(server);
            open.remove(client);
            open.remove(server);
        }
    }

    private final class Conversation {
        private final Socket client;
        private final Socket server;
        private volatile boolean asked;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() throws IOException {
            byte[] buffer = new byte[1 << 16];
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                asked |= contains(buffer, read, ask);
                out.write(buffer, 0, read);
            }
            server.shutdownOutput();
        }

        void answers() {
            byte[] buffer = new byte[1 << 16];
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    asked |= contains(buffer, read, ask);
                    if (asked && contains(buffer, read, answer)) {
                        asked = false;
                        if (isCut()) {
                            break;
                        }
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                asked = false;
            }
            close(client);
            close(server);
            open.remove(client);
            open.remove(server);
        }
    }

    private boolean isCut() {
        if (toSpare.getAndUpdate(Wire::oneLess) > 0 || toCut.getAndUpdate(Wire::oneLess) == 0) {
            return false;
        }
        cuts.incrementAndGet();
        return true;
    }

    private static int oneLess(int count) {
        return Math.max(0, count - 1);
    }

    private static boolean contains(byte[] buffer, int length, String text) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        return; // an end of this wire is gone, and so is the thread
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            return; // it was closed already
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        down(true);
    }
}
