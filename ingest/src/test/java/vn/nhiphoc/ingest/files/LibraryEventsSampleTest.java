package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.sheets.ReadingLimits;

/** The real file of 4,312 events; it lies beside the project, not in it. */
class LibraryEventsSampleTest {

    private static final Path SAMPLES = samples();

    @Test
    void everyRowIsAnActivityOfItsOwnAndTheTotalsAgree() throws Exception {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: the sample files are not at " + SAMPLES);
        JsonNode expected = new ObjectMapper()
                .readTree(SAMPLES.resolve("library-events.expected.json").toFile());
        List<RowRead> rows =
                Samples.read(Files.readAllBytes(SAMPLES.resolve("library-events.csv")), ReadingLimits.DEFAULT);

        assertThat(rows).hasSize(4_312).allMatch(RowRead.Mapped.class::isInstance);
        Set<String> ids = new HashSet<>();
        TreeMap<String, Long> visits = new TreeMap<>();
        for (RowRead row : rows) {
            ActivityLine activity = Samples.mapped(row);
            ids.add(activity.activityId());
            visits.merge(
                    activity.unitId() + " " + activity.startsAt().substring(0, 7),
                    activity.headcounts().get(0).counts().get(0).visits(),
                    Long::sum);
        }
        assertThat(ids).hasSize(4_312);
        TreeMap<String, Long> wanted = new TreeMap<>();
        for (var library : expected.path("byLibraryMonth").properties()) {
            String unit = "library-" + library.getKey().toLowerCase(Locale.ROOT).replace(' ', '-');
            library.getValue()
                    .properties()
                    .forEach(month -> wanted.put(
                            unit + " " + month.getKey(),
                            month.getValue().path("visits").asLong()));
        }
        assertThat(visits).isEqualTo(wanted);
    }

    private static Path samples() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data/samples").normalize();
    }
}
