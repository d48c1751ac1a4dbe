package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;

/** ClickHouse over HTTP, database {@code nhiphoc}. Safe for several threads. */
final class FigureStore {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    /** @param address of HTTP; with a user and a password where it needs them */
    FigureStore(String address) {
        this.address = URI.create(address);
    }

    /**
     * How far the figures are.
     *
     * @param silentMillis how long nobody has said anything
     */
    record Freshness(long position, long head, long lag, long parked, long hold, long silentMillis) {}

    /** Null where no figures have been written yet. */
    @Nullable
    Freshness freshness() throws IOException, InterruptedException {
        List<List<@Nullable String>> rows = ask("SELECT position, head, lag_events, parked_events, hold,"
                + " dateDiff('millisecond', written_at, now64(3)) FROM freshness");
        if (rows.isEmpty()) {
            return null;
        }
        List<Long> numbers = rows.get(0).stream()
                .map(text -> text == null ? 0L : Long.parseLong(text))
                .toList();
        return new Freshness(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5));
    }

    /** Copies a view's rows to a file as they come, to be read with {@link TabSeparated}. */
    void copy(View view, @Nullable String campaign, Path to) throws IOException, InterruptedException {
        HttpResponse<Path> answer = http.send(request(select(view, campaign)), HttpResponse.BodyHandlers.ofFile(to));
        if (answer.statusCode() != 200) {
            throw new IOException(view.viewName() + ": " + Files.readString(to).strip());
        }
    }

    /** Rows of a view under a condition. */
    List<Row> rows(View view, String condition) throws IOException, InterruptedException {
        return ask(select(view, null) + " WHERE " + condition).stream()
                .map(values -> new Row(view, values))
                .toList();
    }

    List<List<@Nullable String>> ask(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(query), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body().strip());
        }
        return answer.body().lines().map(TabSeparated::values).collect(Collectors.toList());
    }

    /** A text in a query. */
    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String select(View view, @Nullable String campaign) {
        String all = "SELECT " + String.join(", ", view.columns()) + " FROM " + view.viewName();
        return campaign == null || !view.hasColumn("campaign_id")
                ? all
                : all + " WHERE campaign_id = " + quoted(campaign);
    }

    private HttpRequest request(String query) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        address.getScheme() + "://" + host + "/?database=nhiphoc&default_format=TabSeparated"))
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofString(query));
        if (address.getUserInfo() != null) {
            byte[] user = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        return request.build();
    }
}
