package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;

class AsOfCommandTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2025-10-02T10:00:00Z"));

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2025-10-02", "2025-10-02T17:00:00", "2025-10-02T10:00:00Z extra"})
    void saysWhatWouldBeRight(String words) {
        assertThatThrownBy(() -> run(words))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.status()).isEqualTo(2))
                .hasMessageContaining("right: as-of 2025-10-02T17:00:00+07:00");
    }

    @Test
    void refusesAMomentThatIsStillToComeOrTooEarly() {
        assertThatThrownBy(() -> run("2025-10-02T17:00:01+07:00")).hasMessageContaining("is still to come");
        assertThatThrownBy(() -> run("1969-10-02T17:00:01+07:00")).hasMessageContaining("right: 1970 or later");
    }

    @Test
    void aMomentThatHasPassedNeedsARunningSystem() {
        assertThatThrownBy(() -> run("2025-10-02T17:00:00+07:00")).hasMessageContaining("nothing runs on " + data);
    }

    private void run(String words) throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        AsOfCommand command = new AsOfCommand(nowhere, nowhere, NOW);
        List<String> given = new ArrayList<>(List.of("--data", data.toString()));
        if (!words.isEmpty()) {
            given.addAll(List.of(words.split(" ")));
        }
        command.run(Options.parse(command, given));
    }
}
