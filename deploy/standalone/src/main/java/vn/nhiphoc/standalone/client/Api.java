package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/**
 * The HTTP intake of the system that runs in a data directory. A request that was cut off, or put off with 429 or 503,
 * is sent again as long as the patience lasts. Safe for several threads.
 */
final class Api {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final Duration UPLOADING = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final String address;
    private final String key;
    private final Patience patience;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    private Api(String address, String key, Patience patience) {
        this.address = address;
        this.key = key;
        this.patience = patience;
    }

    /** Finds the system of a directory; that nothing answers there is told at once, not after trying for long. */
    static Api of(Path data, Patience patience) {
        Api api = new Api(Endpoints.of(data).http(), Endpoints.adminKey(data), patience);
        try {
            api.http.send(api.request("GET", "/actuator/health", null), HttpResponse.BodyHandlers.discarding());
            return api;
        } catch (IOException e) {
            throw Problems.of(
                    api.address + " không trả lời; hãy chạy \"deploy/run up --data " + data + "\"",
                    api.address + " does not answer; start it with \"deploy/run up --data " + data + "\"");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Sends a request until it is answered for good. */
    Reply send(String method, String path, @Nullable String body) {
        return reply(request(method, path, body));
    }

    /** Sends a file until it is answered; one that arrived twice is recorded once. */
    Reply upload(Form form) {
        return reply(to(form.path())
                .timeout(UPLOADING)
                .header("Content-Type", form.contentType())
                .POST(form.body())
                .build());
    }

    /** The text of a good answer. */
    String text(String path) {
        HttpResponse<String> response = answered(request("GET", path, null));
        if (response.statusCode() != OK) {
            new Reply(response.statusCode(), parsed(response.body())).okFor("GET " + path);
        }
        return response.body();
    }

    private Reply reply(HttpRequest request) {
        HttpResponse<String> response = answered(request);
        return new Reply(response.statusCode(), parsed(response.body()));
    }

    private HttpResponse<String> answered(HttpRequest request) {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            long wished = 0;
            String reason;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!LATER.contains(response.statusCode())) {
                    return response;
                }
                wished = seconds(response);
                reason = "HTTP " + response.statusCode();
            } catch (IOException e) {
                reason = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
            } catch (InterruptedException e) {
                throw interrupted();
            }
            if (System.nanoTime() - start > patience.longest().toNanos()) {
                throw Problems.of(
                        address + " không trả lời (" + reason + "); hãy chạy lại lệnh sau",
                        address + " does not answer (" + reason + "); run the command again later");
            }
            pause(patience.pauseAfter(tries, wished));
        }
    }

    private HttpRequest request(String method, String path, @Nullable String body) {
        return to(path).timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json, application/problem+json");
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

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CommandFailure interrupted() {
        Thread.currentThread().interrupt();
        return Problems.of("Lệnh bị ngắt", "interrupted");
    }
}
