package vn.nhiphoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form in which an event was ever stored is understood; a new one must be taught here too. */
class ApprovedFormsTest {
    private static final Path APPROVED = Path.of("../../aggregates/src/test/resources/approved");

    @Test
    void everyApprovedFormIsUnderstood() throws Exception {
        List<LoggedEvent> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(APPROVED)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String stored = file.getFileName().toString().replace(".json", "");
                int dot = stored.lastIndexOf('.');
                for (JsonNode form : new ObjectMapper().readTree(file.toFile())) {
                    String payload = form.toString();
                    events.add(new LoggedEvent(
                            1, events.size(), "a", 0, stored.substring(0, dot), stored.substring(dot + 1), payload));
                }
            }
        }
        assertThat(events).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Recount.of(events).uncounted())
                .extracting(Uncounted::reason)
                .as("what the forms lack of a plan, standing here without each other, is no matter")
                .allMatch(reason -> reason.contains("planned"));
    }
}
