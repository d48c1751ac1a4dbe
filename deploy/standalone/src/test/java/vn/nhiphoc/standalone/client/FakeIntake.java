package vn.nhiphoc.standalone.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.nhiphoc.standalone.cli.Endpoints;

/** The imports' contract in memory: takes any file, and then tells the states that were ordered. */
final class FakeIntake implements AutoCloseable {

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<String> states = new ConcurrentLinkedQueue<>();

    /** So many requests are put off before one is taken. */
    final AtomicInteger putOff = new AtomicInteger();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FakeIntake(Path data) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(
                data.resolve(Endpoints.FILE),
                new Endpoints("http://127.0.0.1:" + server.getAddress().getPort(), "", "", "", "").json());
        Files.writeString(data.resolve("admin.key"), "secret\n");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String act = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (act.startsWith("GET /actuator")) {
                send(exchange, 200, "{}");
                return;
            }
            requests.add(act);
            if (!"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"code\":\"unauthorized\",\"detail\":\"no such key\"}");
            } else if (putOff.getAndDecrement() > 0) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                send(exchange, 503, "{\"code\":\"log_unavailable\"}");
            } else if (act.startsWith("POST /api/v1/imports")) {
                bodies.add(body);
                send(exchange, 202, "{\"id\":\"i-" + bodies.size() + "\",\"state\":\"queued\"}");
            } else {
                String state = states.size() > 1 ? states.poll() : states.peek();
                send(exchange, 200, state == null ? "{}" : state);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
