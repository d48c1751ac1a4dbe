package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP intake of the system that runs in a data directory. A request that was cut off, or put off with 429 or 503,
 * is sent again as long as the patience lasts; a system that was started anew meanwhile is found at its new address.
 * Safe for several threads.
 */
final class Api {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final Path data;
    private final Patience patience;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    Api(Path data, Patience patience) {
        this.data = data;
        this.patience = patience;
    }

    /** Makes sure that something answers; that nothing does is told at once, not after trying for long. */
    void requireRunning() throws ClientProblem {
        RunningSystem system = RunningSystem.in(data);
        try {
            http.send(request(system, "GET", "/actuator/health", null), HttpResponse.BodyHandlers.discarding());
        } catch (ConnectException e) {
            throw RunningSystem.nothingRuns(data);
        } catch (IOException e) {
            throw unreachable(system, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Sends a request until it is answered for good. */
    Reply send(String method, String path, @Nullable String body) throws ClientProblem {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            RunningSystem system = RunningSystem.in(data);
            long wished = 0;
            String reason;
            try {
                HttpResponse<String> response =
                        http.send(request(system, method, path, body), HttpResponse.BodyHandlers.ofString());
                if (!LATER.contains(response.statusCode())) {
                    return new Reply(response.statusCode(), parsed(response.body()));
                }
                wished = seconds(response);
                reason = "HTTP " + response.statusCode();
            } catch (IOException e) {
                reason = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
            } catch (InterruptedException e) {
                throw interrupted();
            }
            if (System.nanoTime() - start > patience.longest().toNanos()) {
                throw unreachable(system, reason);
            }
            pause(patience.pauseAfter(tries, wished));
        }
    }

    private static HttpRequest request(RunningSystem system, String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(system.http() + path))
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + system.key())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static long seconds(HttpResponse<String> response) {
        String wished = response.headers().firstValue("Retry-After").orElse("");
        return wished.matches("\\d{1,6}") ? Long.parseLong(wished) : 0;
    }

    private static void pause(Duration pause) throws ClientProblem {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ClientProblem unreachable(RunningSystem system, String reason) {
        return new ClientProblem(
                system.http() + " không trả lời (" + reason + "); hãy chạy lại lệnh sau",
                system.http() + " does not answer (" + reason + "); run the command again later");
    }

    private static ClientProblem interrupted() {
        Thread.currentThread().interrupt();
        return new ClientProblem("Lệnh bị ngắt", "interrupted");
    }
}
