package vn.nhiphoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardsSettingsTest {
    private static final Map<String, String> LEAST = Map.of("nhiphoc.clickhouse.url", "http://127.0.0.1:8123");

    @Test
    void hasADefaultForAllButTheAddress() {
        assertThat(DashboardsSettings.from(LEAST::get))
                .isEqualTo(new DashboardsSettings(
                        "jdbc:ch:http://127.0.0.1:8123", "nhiphoc", "default", "", Duration.ofMillis(200), 1000, 200));
    }

    @Test
    void readsEveryKey() {
        Map<String, String> all = Map.of(
                "nhiphoc.clickhouse.url", "jdbc:clickhouse:http://ch:8123",
                "nhiphoc.clickhouse.database", "other",
                "nhiphoc.clickhouse.user", "reader",
                "nhiphoc.clickhouse.password", "secret",
                "nhiphoc.live.poll", "PT1S",
                "nhiphoc.live.watchers", "7",
                "nhiphoc.live.views", "3");

        DashboardsSettings settings = DashboardsSettings.from(all::get);

        assertThat(settings)
                .isEqualTo(new DashboardsSettings(
                        "jdbc:clickhouse:http://ch:8123", "other", "reader", "secret", Duration.ofSeconds(1), 7, 3));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "nhiphoc.clickhouse.url,",
        "nhiphoc.clickhouse.database,a b",
        "nhiphoc.clickhouse.user,' '",
        "nhiphoc.live.poll,soon",
        "nhiphoc.live.poll,PT0.01S",
        "nhiphoc.live.poll,PT2M",
        "nhiphoc.live.watchers,0",
        "nhiphoc.live.watchers,many",
        "nhiphoc.live.views,0"
    })
    void refusesAWrongValueByItsKey(String key, String value) {
        assertThatThrownBy(() -> DashboardsSettings.from(asked -> asked.equals(key) ? value : LEAST.get(asked)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
