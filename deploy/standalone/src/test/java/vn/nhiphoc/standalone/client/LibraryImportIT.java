package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.launcher.Standalone;

/** Files on the whole system: intake, log, stream and views. */
class LibraryImportIT {

    private static final Path SAMPLES = samples();
    private static final int ROWS = 4_312;

    @TempDir
    static Path folder;

    private static Path data;
    private static Standalone system;
    private static Views views;

    @BeforeAll
    static void start() {
        data = folder.resolve("data");
        system = Standalone.hold(data, "test", 0, line -> {});
        views = new Views(system.start().clickhouse());
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void theRealFileAgreesByLibraryAndMonthAlsoAfterARunThatWasKilled() throws Exception {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: the sample files are not at " + SAMPLES);
        String file = SAMPLES.resolve("library-events.csv").toString();
        killedOnTheWay(file);

        Run first = Run.importing(data, file, "--mapping", "library-events");
        Run second = Run.importing(data, file, "--mapping", "library-events");

        assertThat(first.status()).isZero();
        assertThat(second.out()).contains("recorded 0, repeated " + ROWS + ", refused 0");
        views.await("SELECT count() FROM nhiphoc.activities WHERE campaign_id LIKE 'library-%'", ROWS + "\n");
        assertThat(figures()).isEqualTo(expected());
    }

    /** The years end in September, because the file does soon after. */
    @Test
    void januaryToSeptemberComparesWithTheYearBefore() throws Exception {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: the sample files are not at " + SAMPLES);
        Run.importing(data, SAMPLES.resolve("library-events.csv").toString(), "--mapping", "library-events");
        for (int year : new int[] {2018, 2019}) {
            put(
                    "/api/v1/campaigns/library-" + year,
                    "{\"city\":\"barnet\",\"year\":" + year + ",\"startsOn\":\"" + year + "-01-01\",\"endsOn\":\""
                            + year + "-09-30\"}");
        }

        views.await(
                "SELECT unit_id, measure, current, baseline FROM nhiphoc.year_over_year"
                        + " WHERE campaign_id = 'library-2019' AND baseline_id = 'library-2018' AND view = 'as_reported'"
                        + " AND align = 'date' AND activity_type = '' AND campaign_day IS NULL"
                        + " AND measure IN ('activities_opened', 'visits') AND coalesce(current, baseline) IS NOT NULL"
                        + " ORDER BY unit_id, measure",
                compared());
    }

    @Test
    void aFileOfOnesOwnMappingShowsInTheViews() throws Exception {
        Files.writeString(folder.resolve("ward.reference.json"), """
                {"catalogue":{"units":[{"unitId":"w1","name":{"vi":"Phường Một"},"kind":"ward","city":"t"}],
                 "activityTypes":[{"code":"other","name":{"vi":"Hoạt động khác"}}]},
                 "campaigns":{"t-2025":{"city":"t","year":2025,"startsOn":"2025-10-01","endsOn":"2025-10-07"}}}
                """);
        Path mapping = Files.writeString(folder.resolve("ward.json"), """
                {"version":1,"reference":"ward.reference.json","separator":";","campaign":"t-{year}",
                 "key":{"prefix":"ward-","columns":["Ngày","Hoạt động"]},
                 "activity":{"unit":{"fixed":"w1"},"type":{"fixed":"other"},"title":{"column":"Hoạt động"},
                  "day":{"column":"Ngày","format":"d/M/uuuu"},"from":{"column":"Bắt đầu","format":"H:mm"},
                  "to":{"fixed":"21:00"},"visits":{"column":"Lượt","grouping":"."}}}
                """);
        String rows = """
                \uFEFFNgày;Bắt đầu;Hoạt động;Lượt
                2/10/2025;8:00;"Đọc; viết";1.205
                2/10/2025;9:00;Toạ đàm;0
                30/2/2025;9:00;Sai ngày;5
                3/10/2025;9:00;Tập huấn;12
                """;
        Path file = Files.writeString(folder.resolve("ward.csv"), rows.replace("\n", "\r\n"));

        Run run = Run.importing(data, file.toString(), "--mapping", mapping.toString());

        assertThat(run.out()).contains("line 4, Ngày: ").contains("recorded 3, repeated 0, refused 1");
        assertThat(run.status()).isEqualTo(1);
        views.await(
                "SELECT day, activities_closed, visits FROM nhiphoc.unit_activity_day"
                        + " WHERE campaign_id = 't-2025' ORDER BY day",
                "2025-10-02\t2\t1205\n2025-10-03\t1\t12\n");
    }

    private static void killedOnTheWay(String file) throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.nhiphoc.standalone.cli.Main",
                        "import",
                        file,
                        "--mapping",
                        "library-events",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        while (run.isAlive()
                && views.ask("SELECT count() FROM nhiphoc.activities").equals("0\n")) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();
    }

    private static Map<String, String> figures() throws Exception {
        Map<String, String> figures = new TreeMap<>();
        views.ask("SELECT unit_id, formatDateTime(day, '%Y-%m') AS month, sum(activities_opened), sum(visits)"
                        + " FROM nhiphoc.unit_activity_day WHERE campaign_id LIKE 'library-%' GROUP BY ALL")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> figures.put(cells[0] + " " + cells[1], cells[2] + " events, " + cells[3]));
        return figures;
    }

    private static void put(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Endpoints.of(data).http() + path))
                .header("Authorization", "Bearer " + Endpoints.adminKey(data))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Each library and all of them: events and visits of 2019 and of 2018. */
    private static String compared() throws Exception {
        TreeMap<String, String> lines = new TreeMap<>();
        long[] all = new long[4];
        for (Map.Entry<String, JsonNode> library :
                expectedTotals().path("januaryToSeptember").properties()) {
            String unit = unit(library.getKey());
            JsonNode now = library.getValue().path("2019");
            JsonNode then = library.getValue().path("2018");
            long[] four = {
                now.path("events").asLong(),
                then.path("events").asLong(),
                now.path("visits").asLong(),
                then.path("visits").asLong()
            };
            lines.put(unit, lines(unit, four));
            for (int i = 0; i < all.length; i++) {
                all[i] += four[i];
            }
        }
        lines.put("library-barnet", lines("library-barnet", all));
        return String.join("", lines.values());
    }

    private static String lines(String unit, long[] four) {
        return unit + "\tactivities_opened\t" + known(four[0]) + "\t" + known(four[1]) + "\n" + unit + "\tvisits\t"
                + known(four[2]) + "\t" + known(four[3]) + "\n";
    }

    /** A library without any event has no figure, which is not 0. */
    private static String known(long total) {
        return total == 0 ? "\\N" : Long.toString(total);
    }

    private static String unit(String library) {
        return "library-" + library.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static JsonNode expectedTotals() throws IOException {
        return new ObjectMapper()
                .readTree(SAMPLES.resolve("library-events.expected.json").toFile());
    }

    private static Map<String, String> expected() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        expectedTotals()
                .path("byLibraryMonth")
                .properties()
                .forEach(library -> library.getValue()
                        .properties()
                        .forEach(month -> expected.put(
                                unit(library.getKey()) + " " + month.getKey(),
                                month.getValue().path("events").asLong() + " events, "
                                        + month.getValue().path("visits").asLong())));
        return expected;
    }

    private static Path samples() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data/samples").normalize();
    }
}
