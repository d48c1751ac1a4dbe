package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.macros.PanelRequest;
import vn.nhiphoc.dashboards.grafana.running.Choice;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.dashboards.grafana.running.Exposition;
import vn.nhiphoc.dashboards.grafana.running.PromQlCheck;
import vn.nhiphoc.dashboards.grafana.running.QueryRun;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.demo.Demo;
import vn.nhiphoc.standalone.demo.Target;
import vn.nhiphoc.standalone.demo.reference.Week;

/** The boards over a running system that holds the demo's years, asked as Grafana's own user. */
class BoardsIT {
    private static final ZoneOffset CITY = ZoneOffset.ofHours(7);

    /** The demo's last week, which every board shows first. */
    private static final Week WEEK = Week.of(2026);

    /** One activity need not have partners or findings. */
    private static final Set<String> SOMETIMES_EMPTY = Set.of(
            "campaign/activity.json: 4 Đơn vị cùng tổ chức và đối tác, A",
            "campaign/activity.json: 5 Số liệu cần đối chiếu, A");

    @TempDir
    Path directory;

    @Test
    void everyQueryAnswersAndEveryMetricIsExposed() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            Endpoints endpoints = run.endpoints();
            play(endpoints, data);

            Engine engine = new Engine(
                    endpoints.clickhouse(),
                    "nhiphoc",
                    "grafana",
                    EmbeddedClickHouse.readerPassword(data.resolve("clickhouse")));
            Shelf shipped = Shelf.shipped();
            QueryRun queries = new QueryRun(engine, wholeWeek(), Set.of(Choice.ONE, Choice.ALL), SOMETIMES_EMPTY);
            Exposition exposition = new Exposition();
            exposition.add(get(endpoints.http() + "/actuator/prometheus"));
            exposition.add(get(endpoints.flinkMetrics()));
            assertThat(PromQlCheck.broken(shipped, exposition)).isEmpty();
            assertThat(queries.over(shipped)).isEmpty();
            assertThat(queries.queries()).isGreaterThan(120);
        }
    }

    private static PanelRequest wholeWeek() {
        Instant from = WEEK.firstDay().atStartOfDay().toInstant(CITY);
        Instant to = WEEK.lastDay().plusDays(1).atStartOfDay().toInstant(CITY).minusMillis(1);
        return PanelRequest.between(from, to, Duration.ofMinutes(1));
    }

    private static void play(Endpoints endpoints, Path data) throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Target target =
                new Target(URI.create(endpoints.http()), Endpoints.adminKey(data), URI.create(endpoints.clickhouse()));
        assertThat(Demo.run(target, 7, 0.01, true, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isTrue();
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
