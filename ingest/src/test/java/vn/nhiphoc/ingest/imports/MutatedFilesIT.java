package vn.nhiphoc.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

/**
 * Spoilt files over real HTTP: each is answered, none by a failure of the server, and a dry run records nothing. How many
 * they are, and from which number on, say the system properties {@code nhiphoc.fuzz.files} and {@code nhiphoc.fuzz.first}.
 */
class MutatedFilesIT {

    private static final int FILES = Integer.getInteger("nhiphoc.fuzz.files", 300);
    private static final int FIRST = Integer.getInteger("nhiphoc.fuzz.first", 0);
    /** So many files for one that is meant. */
    private static final int DRY = 10;

    private static final String[] MAPPINGS = {"summaries-by-unit-and-type", "summaries-by-unit", "summaries-by-activity"
    };
    private static final String SHOULD_NOT_FAIL = "something failed that should not";

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @Test
    void everySpoiltFileIsAnsweredAndADryRunRecordsNothing() throws Exception {
        long recorded = 0;
        long before = events();
        int taken = 0;
        int done = 0;
        for (int number = FIRST; number < FIRST + FILES; number++) {
            byte[] file = new MutatedFiles(number).next();
            boolean dryRun = number % DRY != 0;
            Answer answer = Imports.send(admin, file, MAPPINGS[number % 7 % 3], "hn-2025", dryRun);
            if (answer.status() != 202) {
                assertThat(answer.status())
                        .as(kept(number, file, answer.text()))
                        .isEqualTo(422);
                continue;
            }
            JsonNode state = Imports.await(admin, answer.json().path("id").asText());
            String ended = state.path("state").asText();
            String problem = state.path("problem").asText();
            if (!ended.matches("done|failed")
                    || problem.contains(SHOULD_NOT_FAIL)
                    || (ended.equals("failed") && problem.isBlank())) {
                throw new AssertionError(kept(number, file, state.toString()));
            }
            taken++;
            done += ended.equals("done") ? 1 : 0;
            recorded += state.path("counts").path("recorded").asLong();
            if (dryRun) {
                assertThat(state.path("counts").path("recorded").asLong()).isZero();
            }
        }
        assertThat(events() - before).isEqualTo(recorded);
        assertThat(admin.get("/actuator/health").status()).isEqualTo(200);
        // neither all of them are of no use, nor is none
        assertThat(done).isBetween(taken / 10, taken * 9 / 10);
    }

    private long events() throws Exception {
        return server.count("SELECT count(*) FROM event_log WHERE payload_type LIKE 'summary.%'");
    }

    /** Keeps the file; what to tell. */
    private static String kept(int number, byte[] file, String answer) throws Exception {
        Path to = Files.createDirectories(Path.of("target")).resolve("spoilt-" + number);
        Files.write(to, file);
        return "file " + number + ", kept as " + to.toAbsolutePath() + ": " + answer;
    }
}
