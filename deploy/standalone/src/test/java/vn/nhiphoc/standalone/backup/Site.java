package vn.nhiphoc.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import vn.nhiphoc.standalone.cli.Endpoints;

/** A running system, as a unit and a watcher use it. */
record Site(Endpoints endpoints, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    void tellTheWeek() throws IOException, InterruptedException {
        call("PUT", "/api/v1/catalogue", """
                {"units":[{"unitId":"hn","name":{"vi":"Hà Nội"},"kind":"city","city":"hanoi"},
                 {"unitId":"old-1","name":{"vi":"Phường Cũ"},"kind":"ward","parentId":"hn","validTo":"2025-07-01"},
                 {"unitId":"hn-1","name":{"vi":"Phường Một"},"kind":"ward","parentId":"hn","validFrom":"2025-07-01"}],
                 "lineage":[{"from":"old-1","to":"hn-1","effectiveOn":"2025-07-01","share":1,"source":"Nghị quyết"}],
                 "activityTypes":[{"code":"skills","name":{"vi":"Kỹ năng"}}],
                 "outcomeCodes":[{"code":"books","name":{"vi":"Sách"}}]}
                """);
        call("PUT", "/api/v1/campaigns/hn-2025", """
                {"city":"hanoi","year":2025,"startsOn":"2025-10-01","endsOn":"2025-10-07"}
                """);
        call("PUT", "/api/v1/activities/a-1", """
                {"campaignId":"hn-2025","unitId":"hn-1","type":"skills","title":"Lớp\\\\học","startsAt":"2025-10-02T08:00:00+07:00",
                 "endsAt":"2025-10-02T10:00:00+07:00"}
                """);
        call("PUT", "/api/v1/activities/a-1/outcomes/books", "{\"quantity\":3}");
    }

    String send(String lines) throws IOException, InterruptedException {
        return call("POST", "/api/v1/attendance", lines);
    }

    void awaitVisits(String visits) throws IOException, InterruptedException {
        long end = System.nanoTime() + 120_000_000_000L;
        String now = visits();
        while (!now.equals(visits)) {
            assertThat(System.nanoTime()).as("visits are " + now).isLessThan(end);
            Thread.sleep(100);
            now = visits();
        }
    }

    private String visits() throws IOException, InterruptedException {
        return query("SELECT sum(visits) FROM unit_activity_day");
    }

    /** All rows of those views. */
    String figures(List<String> views) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (String view : views) {
            rows.append(view).append('\n').append(query("SELECT * FROM " + view + " ORDER BY ALL"));
        }
        return rows.toString();
    }

    private String query(String sql) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(endpoints.clickhouse() + "/?database=nhiphoc"))
                        .POST(HttpRequest.BodyPublishers.ofString(sql)))
                .strip();
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
