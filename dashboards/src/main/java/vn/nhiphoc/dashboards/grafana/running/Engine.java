package vn.nhiphoc.dashboards.grafana.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.dashboards.grafana.boards.Board;

/** A ClickHouse server over HTTP, asked as the data source's user. Safe for use by many threads. */
public final class Engine {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String user;
    private final String password;

    /**
     * A server's database.
     *
     * @param address such as {@code http://127.0.0.1:8123}
     */
    public Engine(String address, String database, String user, String password) {
        this.address = URI.create(address + "/?default_format=JSONCompact&database=" + database);
        this.user = user;
        this.password = password;
    }

    /** A query that the server refused. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * The answer's text, JSON.
     *
     * @throws Refused with the server's own words
     */
    public String text(String sql) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-ClickHouse-User", user)
                .header("X-ClickHouse-Key", password)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(answer.body().strip());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("ClickHouse does not answer", e);
        }
    }

    Frame ask(String sql) throws InterruptedException {
        String text = text(sql);
        try {
            JsonNode answer = JSON.readTree(text);
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            Board.elements(answer.path("meta")).forEach(column -> {
                names.add(column.path("name").asText());
                types.add(column.path("type").asText());
            });
            List<List<JsonNode>> rows = Board.elements(answer.path("data"))
                    .map(row -> Board.elements(row).toList())
                    .toList();
            return new Frame(names, types, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("ClickHouse's answer is no JSON", e);
        }
    }
}
