package vn.nhiphoc.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

/** The real file of 1,446 monthly rows, half of them without a figure; it lies beside the project, not in it. */
class LibraryProgramsIT {

    private static final String CELLS = """
            SELECT e->>'unitId', e->>'campaignId', count(*), sum((e->>'activities')::bigint), sum((e->>'visits')::bigint)
            FROM (SELECT payload::json AS e FROM event_log WHERE payload_type = 'summary.reported') s
            WHERE e->>'campaignId' LIKE 'trl-%' GROUP BY 1, 2
            """;

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @Test
    void everyRowIsASummaryAndABlankStaysUnknown() throws Exception {
        Path samples = samples();
        assumeTrue(Files.isDirectory(samples), "skipped: the sample files are not at " + samples);
        String file = Files.readString(samples.resolve("library-programs.csv"));
        String mapping;
        try (var in = getClass().getResourceAsStream("library-programs.json")) {
            mapping = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        JsonNode first = Imports.run(admin, file, mapping, null, false);
        JsonNode second = Imports.run(admin, file, mapping, null, false);

        assertThat(first.path("refused")).isEmpty();
        assertThat(Imports.counts(first)).isEqualTo("1446 1446 0 0");
        assertThat(Imports.counts(second)).isEqualTo("1446 0 1446 0");
        assertThat(recorded()).isEqualTo(expected(samples));
    }

    private Map<String, String> recorded() throws Exception {
        Map<String, String> cells = new TreeMap<>();
        try (var connection = server.source("nhiphoc_intake", server.password()).getConnection();
                ResultSet rows = connection.createStatement().executeQuery(CELLS)) {
            while (rows.next()) {
                cells.put(
                        rows.getString(1) + " " + rows.getString(2),
                        rows.getLong(3) + " rows, " + rows.getString(4) + " events, " + rows.getString(5));
            }
        }
        return cells;
    }

    private static Map<String, String> expected(Path samples) throws Exception {
        Map<String, String> cells = new TreeMap<>();
        for (JsonNode cell : new ObjectMapper()
                .readTree(samples.resolve("library-programs.expected.json").toFile())
                .path("byLibraryMonth")) {
            String unit = "trl-"
                    + cell.path("library").asText().toLowerCase(Locale.ROOT).replace(' ', '-');
            String month = "trl-%d-%02d"
                    .formatted(cell.path("year").asInt(), cell.path("month").asInt());
            JsonNode attendance = cell.path("attendance");
            cells.put(
                    unit + " " + month,
                    cell.path("rows").asLong() + " rows, " + cell.path("events").asLong() + " events, "
                            + (attendance.isNull() ? null : attendance.asText()));
        }
        return cells;
    }

    private static Path samples() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data/samples").normalize();
    }
}
