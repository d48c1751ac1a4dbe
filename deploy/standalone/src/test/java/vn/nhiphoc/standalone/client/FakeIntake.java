package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.nhiphoc.standalone.cli.Endpoints;

/** The batch contract in memory: what is known is repeated, and mishaps can be ordered for the next batches. */
final class FakeIntake implements AutoCloseable {

    enum Mishap {
        PUT_OFF,
        CUT_BEFORE,
        CUT_AFTER
    }

    final Map<String, JsonNode> activities = new ConcurrentHashMap<>();
    final Map<String, JsonNode> campaigns = new ConcurrentHashMap<>();
    final List<JsonNode> cataloguePuts = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    volatile String knownCatalogue = "{}";
    volatile String refusedUnit = "";

    private final ObjectMapper json = new ObjectMapper();
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
            String path = exchange.getRequestURI().getPath();
            String act = exchange.getRequestMethod() + " " + path;
            requests.add(act);
            JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
            if (!path.startsWith("/actuator")
                    && !"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"code\":\"unauthorized\",\"detail\":\"no such key\"}");
            } else if (act.equals("POST /api/v1/activities")) {
                batch(exchange, body);
            } else if (act.equals("PUT /api/v1/catalogue")) {
                cataloguePuts.add(body);
                send(exchange, 200, "{}");
            } else if (path.startsWith("/api/v1/campaigns/")) {
                campaign(exchange, path.substring("/api/v1/campaigns/".length()), body);
            } else {
                send(exchange, 200, act.equals("GET /api/v1/catalogue") ? knownCatalogue : "{}");
            }
        }
    }

    private void campaign(HttpExchange exchange, String id, JsonNode body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            campaigns.put(id, body);
        }
        JsonNode known = campaigns.get(id);
        send(exchange, known == null ? 404 : 200, known == null ? "{\"code\":\"unknown_campaign\"}" : known.toString());
    }

    private void batch(HttpExchange exchange, JsonNode body) throws IOException {
        Mishap mishap = mishaps.poll();
        if (mishap == Mishap.CUT_BEFORE) {
            return;
        }
        if (mishap == Mishap.PUT_OFF) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 429, "{\"code\":\"busy\"}");
            return;
        }
        ObjectNode answer = json.createObjectNode();
        for (JsonNode line : body.path("lines")) {
            ObjectNode result = answer.withArray("/results").addObject();
            String id = line.path("activityId").asText();
            result.put("key", id);
            if (line.path("unitId").asText().equals(refusedUnit)) {
                result.put("status", "refused")
                        .put("code", "unknown_unit")
                        .put("field", "unitId")
                        .put("detail", "who?");
            } else {
                result.put("status", activities.put(id, line) == null ? "recorded" : "repeated");
            }
        }
        if (mishap != Mishap.CUT_AFTER) {
            send(exchange, 200, answer.toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
