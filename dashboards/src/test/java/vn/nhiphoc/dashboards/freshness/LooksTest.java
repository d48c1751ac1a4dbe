package vn.nhiphoc.dashboards.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final long PACE = 200_000_000;

    private final AtomicBoolean awaited = new AtomicBoolean();
    private final Looks looks = new Looks(awaited::get);

    @Test
    void looksOnceASecondWhileNobodyWaits() {
        assertThat(between(0, 50)).isEqualTo(10);
    }

    @Test
    void looksEveryTimeWhileSomebodyWaits() {
        awaited.set(true);

        assertThat(between(0, 50)).isEqualTo(50);
    }

    @Test
    void looksAtTheNextChanceWhenSomebodyComes() {
        assertThat(between(0, 2)).isEqualTo(1);

        awaited.set(true);

        assertThat(between(2, 3)).isEqualTo(1);
    }

    @Test
    void looksAtOnceHoweverTheClockStands() {
        assertThat(looks.due(Long.MIN_VALUE)).isTrue();
    }

    private long between(int first, int end) {
        return LongStream.range(first, end)
                .filter(chance -> looks.due(chance * PACE))
                .count();
    }
}
