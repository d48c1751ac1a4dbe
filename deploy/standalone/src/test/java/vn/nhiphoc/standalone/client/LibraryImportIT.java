package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static Map<String, String> expected() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        JsonNode libraries = new ObjectMapper()
                .readTree(SAMPLES.resolve("library-events.expected.json").toFile())
                .path("byLibraryMonth");
        libraries
                .properties()
                .forEach(library -> library.getValue()
                        .properties()
                        .forEach(month -> expected.put(
                                "library-"
                                        + library.getKey()
                                                .toLowerCase(Locale.ROOT)
                                                .replace(' ', '-') + " " + month.getKey(),
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
