package vn.nhiphoc.dashboards.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks a {@link BoardServer}. */
public final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BoardServer server;

    public Client(BoardServer server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return get(path, "office");
    }

    /** Asks with a key; {@code headers} are names and values in turn. */
    public HttpResponse<String> get(String path, String key, String... headers) {
        try {
            HttpRequest.Builder request = request(path, key);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        return json(path, "office");
    }

    public JsonNode json(String path, String key) {
        HttpResponse<String> answer = get(path, key);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return parse(answer.body());
    }

    /** Status and code of what is refused. */
    public String refusal(String path) {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() + " " + parse(answer.body()).get("code").asText();
    }

    /** Some columns of an answer's rows, a text for each row. */
    public static List<String> texts(JsonNode answer, String... columns) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : answer.get("rows")) {
            List<String> values = new ArrayList<>();
            for (String column : columns) {
                values.add(row.get(column).asText());
            }
            texts.add(String.join(" ", values));
        }
        return texts;
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(server.at(path)).header("Authorization", "Bearer " + key);
    }
}
