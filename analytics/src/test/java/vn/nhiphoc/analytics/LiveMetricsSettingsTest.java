package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

class LiveMetricsSettingsTest {

    private static final String[] LEAST = {
        "--log.url", "jdbc:postgresql://127.0.0.1:5432/nhiphoc",
        "--log.user", "nhiphoc_reader",
        "--log.password", "secret",
        "--log.id", "7b7f6f1e-0000-4000-8000-000000000001",
        "--store.url", "jdbc:clickhouse:http://127.0.0.1:8123",
        "--checkpoints", "file:///tmp/checkpoints"
    };

    @Test
    void whatIsLeftOutHasADefault() {
        LiveMetricsSettings settings = LiveMetricsSettings.parse(LEAST);
        assertThat(settings.store().database()).isEqualTo("nhiphoc");
        assertThat(settings.store().user()).isEmpty();
        assertThat(settings.generation()).isEqualTo(1);
        assertThat(settings.parallelism()).isEqualTo(1);
        assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.untilTransaction()).isEqualTo(LogReader.WITHOUT_END);
    }

    @Test
    void comesBackFromItsArguments() {
        LiveMetricsSettings settings = LiveMetricsSettings.parse(LEAST).withGeneration(3);
        assertThat(LiveMetricsSettings.parse(settings.toArgs().toArray(String[]::new)))
                .isEqualTo(settings);
    }

    @Test
    void mayEndAtATransaction() {
        ClickHouseAddress place = ClickHouseAddress.open("jdbc:clickhouse:http://127.0.0.1:8123", "then");
        LiveMetricsSettings settings = LiveMetricsSettings.parse(LEAST)
                .withGeneration(3)
                .until(5_000_000_000L, place, "file:///tmp/replays")
                .withParallelism(2);
        assertThat(settings.untilTransaction()).isEqualTo(5_000_000_000L);
        assertThat(settings.generation()).isEqualTo(1);
        assertThat(settings.store()).isEqualTo(place);
        assertThat(LiveMetricsSettings.parse(settings.toArgs().toArray(String[]::new)))
                .isEqualTo(settings);
    }

    @Test
    void checkpointsOfAnotherLogOrGenerationStandElsewhere() {
        LiveMetricsSettings settings = LiveMetricsSettings.parse(LEAST).withGeneration(3);
        assertThat(LiveMetricsJob.checkpointDirectory(settings))
                .hasToString("file:///tmp/checkpoints/7b7f6f1e-0000-4000-8000-000000000001/g3/v2");
    }

    @Test
    void refusesWhatItDoesNotKnowByName() {
        assertThatThrownBy(() -> LiveMetricsSettings.parse("--log.uri", "x")).hasMessageContaining("--log.uri");
        assertThatThrownBy(() -> LiveMetricsSettings.parse("--log.url", "jdbc:postgresql:x"))
                .hasMessageContaining("--log.user is missing");
        assertThatThrownBy(() -> LiveMetricsSettings.parse(LEAST).withGeneration(0))
                .hasMessageContaining("generation");
    }
}
