package vn.nhiphoc.standalone.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.clickhouse.Generations.Standing;

class CaughtUpTest {
    @Test
    void isWhenItStandsAsHighAndIsNearTheEndAndBeats() {
        assertThat(CaughtUp.by(100, new Standing(100, 120, 900, true))).isTrue();
        assertThat(CaughtUp.by(100, new Standing(99, 120, 0, true))).isFalse();
        assertThat(CaughtUp.by(100, new Standing(100, 120, 1_001, true))).isFalse();
        assertThat(CaughtUp.by(100, new Standing(100, 120, 0, false))).isFalse();
    }

    @Test
    void mustHaveReadEverythingWhereNothingIsKnownOfTheServedOne() {
        assertThat(CaughtUp.by(0, new Standing(0, 120, 900, true))).isFalse();
        assertThat(CaughtUp.by(0, new Standing(0, 0, 0, true))).isTrue();
    }

    @Test
    void aJobIsGivenUpWhenItFailsForLongAtOnePlace() {
        Stall stall = new Stall();
        long now = System.nanoTime();
        assertThat(stall.since(1, "it fails", now)).isFalse();
        assertThat(stall.since(1, "it fails", now + TimeUnit.MINUTES.toNanos(4)))
                .isFalse();
        assertThat(stall.since(2, "it fails", now + TimeUnit.MINUTES.toNanos(6)))
                .isFalse();
        assertThat(stall.since(2, "", now + TimeUnit.MINUTES.toNanos(12))).isFalse();
        assertThat(stall.since(2, "it fails", now + TimeUnit.MINUTES.toNanos(18)))
                .isTrue();
    }
}
