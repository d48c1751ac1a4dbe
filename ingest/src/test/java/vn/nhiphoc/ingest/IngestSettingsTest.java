package vn.nhiphoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(IngestSettings.read(key -> null))
                .isEqualTo(new IngestSettings(
                        Path.of(".nhiphoc"),
                        "jdbc:postgresql://127.0.0.1:5432/nhiphoc",
                        "nhiphoc_intake",
                        "",
                        "127.0.0.1",
                        8080,
                        10_485_760,
                        67_108_864,
                        Duration.ofSeconds(30),
                        8,
                        64,
                        Duration.ofMillis(500),
                        1_073_741_824,
                        268_435_456,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2)));
    }

    @Test
    void readsEveryKey() {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("nhiphoc.data", "/d"),
                Map.entry("nhiphoc.postgres.url", "jdbc:postgresql://h/db"),
                Map.entry("nhiphoc.postgres.user", "u"),
                Map.entry("nhiphoc.postgres.password", "p"),
                Map.entry("nhiphoc.http.address", "0.0.0.0"),
                Map.entry("nhiphoc.http.port", "0"),
                Map.entry("nhiphoc.ingest.body-bytes", "1"),
                Map.entry("nhiphoc.ingest.body-bytes-in-flight", "2"),
                Map.entry("nhiphoc.ingest.body-patience", "PT3S"),
                Map.entry("nhiphoc.ingest.concurrency", "4"),
                Map.entry("nhiphoc.ingest.queue", "5"),
                Map.entry("nhiphoc.ingest.patience", "PT6S"),
                Map.entry("nhiphoc.ingest.disk-reserve", "7"),
                Map.entry("nhiphoc.ingest.import-bytes", "9"),
                Map.entry("nhiphoc.ingest.import-patience", "PT10S"),
                Map.entry("nhiphoc.ingest.import-lease", "PT11S"),
                Map.entry("nhiphoc.ingest.keys-fresh", "PT8S"));

        assertThat(IngestSettings.read(settings::get))
                .isEqualTo(new IngestSettings(
                        Path.of("/d"),
                        "jdbc:postgresql://h/db",
                        "u",
                        "p",
                        "0.0.0.0",
                        0,
                        1,
                        2,
                        Duration.ofSeconds(3),
                        4,
                        5,
                        Duration.ofSeconds(6),
                        7,
                        9,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "nhiphoc.http.port, 65536",
        "nhiphoc.http.port, eighty",
        "nhiphoc.ingest.patience, 5 s",
        "nhiphoc.ingest.concurrency, 0",
        "nhiphoc.ingest.body-bytes, 99999999999",
        "nhiphoc.ingest.disk-reserve, -1",
        "nhiphoc.ingest.import-bytes, 0",
        "nhiphoc.ingest.import-lease, PT0S"
    })
    void refusesAValueByItsKey(String key, String value) {
        assertThatThrownBy(() -> IngestSettings.read(asked -> asked.equals(key) ? value : null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(IngestSettings.read(key -> key.endsWith("password") ? "s3cret" : null)
                        .toString())
                .doesNotContain("s3cret");
    }
}
