package vn.nhiphoc.standalone.demo.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The views, read over ClickHouse's HTTP interface as tab-separated lines, row by row. */
public final class Views {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI query;

    /**
     * Reads from a server.
     *
     * @param clickhouse the HTTP address; a user and a password in it are used
     */
    public Views(URI clickhouse) {
        String user = clickhouse.getUserInfo();
        String credentials = "";
        if (user != null && user.contains(":")) {
            credentials = "&user=" + user.substring(0, user.indexOf(':')) + "&password="
                    + user.substring(user.indexOf(':') + 1);
        }
        query = URI.create("%s://%s:%d/?database=nhiphoc&wait_end_of_query=0%s"
                .formatted(clickhouse.getScheme(), clickhouse.getHost(), clickhouse.getPort(), credentials));
    }

    /** Hands each row on; a query that fails is a {@link ReadingFailed} with the server's own words. */
    void read(String sql, Consumer<String> row) throws InterruptedException {
        // A GET is sent again by the client where the server closed the connection that was kept.
        String asked = "&query=" + URLEncoder.encode(sql + " FORMAT TabSeparated", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(query + asked))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                if (response.statusCode() != 200) {
                    throw new ReadingFailed("ClickHouse refuses " + sql + ": " + lines.readLine(), null);
                }
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    row.accept(line);
                }
            }
        } catch (IOException e) {
            throw new ReadingFailed("cannot read ClickHouse: " + e.getMessage() + ", for " + sql, e);
        }
    }

    /** All rows of a small answer, split into their cells. */
    List<String[]> rows(String sql) throws InterruptedException {
        List<String[]> rows = new ArrayList<>();
        read(sql, line -> rows.add(line.split("\t", -1)));
        return rows;
    }
}
