package vn.nhiphoc.dashboards.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.nhiphoc.dashboards.DashboardsSettings;

/**
 * Results that ClickHouse itself writes as JSON, CSV or Parquet, passed on as they come, so that their size costs no
 * memory here. Safe for many threads.
 */
public final class Exports {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;
    /** The first byte comes when the last row is known: a failure is never found in the middle of an answer. */
    private static final Map<String, String> SETTINGS = Map.of(
            "wait_end_of_query", "1",
            "join_use_nulls", "1",
            "max_execution_time", "20",
            "output_format_json_quote_64bit_integers", "0",
            "output_format_json_array_of_rows", "1",
            "format_csv_null_representation", "");

    private final DashboardsSettings settings;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    public Exports(DashboardsSettings settings) {
        this.settings = settings;
        this.address = URI.create(settings.clickHouseUrl().replaceFirst("^jdbc:(ch|clickhouse):", ""));
    }

    /**
     * Runs it; the stream is to be closed.
     *
     * @throws ClickHouseAway when it cannot be run
     */
    public InputStream open(Select select, Format format) {
        try {
            HttpResponse<InputStream> answer =
                    http.send(request(select, format), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            try (InputStream body = answer.body()) {
                throw new ClickHouseAway(
                        select.act(), new IOException(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new ClickHouseAway(select.act(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClickHouseAway(select.act(), e);
        }
    }

    private HttpRequest request(Select select, Format format) {
        Map<String, String> parameters = new LinkedHashMap<>(SETTINGS);
        parameters.putAll(ClickHouse.FOR_WHO_WAITS);
        parameters.put("database", Objects.requireNonNullElse(select.database(), settings.database()));
        parameters.put("default_format", format.clickHouse());
        select.values().forEach((name, value) -> parameters.put("param_" + name, value));
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address.resolve("/?" + query))
                .timeout(ANSWER_WITHIN)
                .header("X-ClickHouse-User", settings.user())
                .header("X-ClickHouse-Key", settings.password())
                .POST(HttpRequest.BodyPublishers.ofString(select.sql()))
                .build();
    }
}
