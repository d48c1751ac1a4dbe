package vn.nhiphoc.dashboards.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant WRITTEN = Instant.parse("2025-10-01T01:00:10Z");
    private static final Instant VISIBLE = Instant.parse("2025-10-01T01:00:02Z");

    @Test
    void holdsUpToTheLastSignOfLifeWhenNothingIsMissing() {
        assertThat(freshness(9, 9, 0).figuresAsOf()).isEqualTo(WRITTEN);
    }

    @Test
    void holdsUpToTheLastChangeWhenSomethingIsMissing() {
        assertThat(freshness(7, 9, 3).figuresAsOf()).isEqualTo(VISIBLE);
    }

    @Test
    void holdsUpToTheLastSignOfLifeOfASilentPipelineThatHadCaughtUp() {
        assertThat(freshness(9, 9, 1).figuresAsOf()).isEqualTo(WRITTEN);
    }

    @Test
    void isNeverAheadOfTheClock() {
        assertThat(freshness(9, 9, 0).delay(WRITTEN.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(freshness(9, 9, 0).delay(WRITTEN.minusSeconds(3))).isZero();
    }

    private static Freshness freshness(long position, long head, long lag) {
        return new Freshness(position, head, lag, VISIBLE, VISIBLE, WRITTEN, null, null, 0, null);
    }
}
