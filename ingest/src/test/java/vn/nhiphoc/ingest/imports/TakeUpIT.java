package vn.nhiphoc.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

class TakeUpIT {

    private static final int ROWS = 40_000;
    private static final String MAPPING = """
            {"version":1,"campaign":"hn-2025","key":{"prefix":"takeup-"},"summary":{"unit":{"column":"u"},
             "type":{"fixed":"digital_skills"},"visits":{"column":"v"}}}""";

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @TempDir
    Path folder;

    @Test
    void anImportWhoseIntakeIsKilledGoesOnElsewhereAndCountsEveryRowOnce() throws Exception {
        Process second = start();
        try {
            Client other = new Client("http://127.0.0.1:" + port(second), admin.key());
            JsonNode warm =
                    Imports.send(other, file(ROWS), MAPPING, null, false).json();
            String id = warm.path("id").asText();
            while (admin.get(Imports.PATH + "/" + id)
                            .json()
                            .path("progress")
                            .path("rows")
                            .asLong()
                    < 3_000) {
                Imports.pause();
            }
            second.destroyForcibly().waitFor();

            JsonNode done = Imports.await(admin, id);

            assertThat(done.path("state").asText()).isEqualTo("done");
            assertThat(Imports.counts(done)).isEqualTo(ROWS + " " + ROWS + " 0 0");
            assertThat(done.path("progress").path("rows").asLong()).isEqualTo(ROWS);
            assertThat(server.count("SELECT count(*) FROM event_log WHERE payload LIKE '%\"takeup-%'"))
                    .isEqualTo(ROWS);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    void theBatchInDoubtCountsAsRecordedOnlyAsFarAsTheImportRecordedItItself() throws Exception {
        String mapping = MAPPING.replace("takeup-", "doubt-");
        assertThat(Imports.counts(
                        Imports.run(admin, new String(file(200), StandardCharsets.UTF_8), mapping, null, false)))
                .isEqualTo("200 200 0 0");
        String file = new String(file(13_000), StandardCharsets.UTF_8);
        JsonNode first = Imports.run(admin, file, mapping, null, false);
        assertThat(Imports.counts(first)).isEqualTo("13000 12800 200 0");
        String id = first.path("id").asText();
        // as a crash leaves it between a batch and keeping how far it came
        server.execute(
                "INSERT INTO imports.part VALUES ('" + id + "', 0, convert_to('" + file + "', 'UTF8'))",
                "UPDATE imports.import SET state = 'running', rows_read = 0, accepted = 0, recorded = 0, repeated = 0,"
                        + " finished_at = NULL, lease_until = now() WHERE import_id = '" + id + "'");

        JsonNode again = Imports.await(admin, id);

        // three batches of 4,000 were in doubt; of the fourth nobody was: another import may have recorded it
        assertThat(Imports.counts(again)).isEqualTo("13000 11800 1200 0");
        assertThat(server.count("SELECT count(*) FROM event_log WHERE payload LIKE '%\"doubt-%'"))
                .isEqualTo(13_000);
    }

    private Process start() throws IOException {
        Files.copy(server.directory().resolve("vault.key"), folder.resolve("vault.key"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondIntake.class.getName(),
                        folder.toString(),
                        server.jdbcUrl(),
                        server.password())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log"))
                .start();
    }

    private int port(Process second) throws Exception {
        Path port = folder.resolve("port");
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(port)) {
            if (!second.isAlive() || System.nanoTime() > until) {
                throw new AssertionError(Files.readString(folder.resolve("log")));
            }
            Imports.pause();
        }
        return Integer.parseInt(Files.readString(port));
    }

    private static byte[] file(int rows) {
        return ("u;v\n" + "Phường Một;5\n".repeat(rows)).getBytes(StandardCharsets.UTF_8);
    }
}
