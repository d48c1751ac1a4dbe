package vn.nhiphoc.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody with a key. */
public record Client(String address, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), request -> request);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), request -> request);
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), request -> request);
    }

    public Answer put(String path, String body) {
        return json("PUT", path, BodyPublishers.ofString(body));
    }

    public Answer post(String path, String body) {
        return json("POST", path, BodyPublishers.ofString(body));
    }

    public Answer lines(String path, String... lines) {
        return post(path, "{\"lines\":[" + String.join(",", lines) + "]}");
    }

    public Answer json(String method, String path, BodyPublisher body) {
        return send(method, path, body, request -> request.header("Content-Type", "application/json"));
    }

    public Answer send(String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<String> response = HTTP.send(more.apply(request).build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException("not JSON: " + response.body(), e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }

        public String detail() {
            return json().path("detail").asText();
        }

        /** Of a batch: each line's status, with its code where it was refused. */
        public List<String> results() {
            List<String> results = new ArrayList<>();
            for (JsonNode result : json().path("results")) {
                results.add(
                        result.path("code").isNull()
                                ? result.path("status").asText()
                                : result.path("code").asText());
            }
            return results;
        }
    }
}
