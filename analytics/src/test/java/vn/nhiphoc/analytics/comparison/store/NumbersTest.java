package vn.nhiphoc.analytics.comparison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final long NOW = 1_790_000_000_000L;

    @Test
    void partsOfOneTypeFollowEachOtherInOneBatch() {
        Numbers numbers = new Numbers(0, NOW);
        long first = numbers.next("talk");
        long other = numbers.next("fair");
        assertThat(numbers.next("talk")).isEqualTo(first + 1);
        assertThat(Numbers.batchOf(first + 1)).isEqualTo(Numbers.batchOf(first));
        assertThat(Numbers.batchOf(other)).isNotEqualTo(Numbers.batchOf(first));
        assertThat(Numbers.millisOf(other)).isEqualTo(NOW);
    }

    @Test
    void aFullBatchIsFollowedByAnother() {
        Numbers numbers = new Numbers(0, NOW);
        Set<Long> parts = new HashSet<>();
        Set<Long> batches = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            long part = numbers.next(i % 3 == 0 ? "fair" : "talk");
            parts.add(part);
            batches.add(Numbers.batchOf(part));
        }
        assertThat(parts).hasSize(3_000);
        assertThat(batches).hasSize(3);
    }

    @Test
    void numbersAreNewAlsoWhenTheClockWentBack() {
        long newest = new Numbers(0, NOW).next("talk");
        assertThat(new Numbers(newest, NOW - 1_000).next("talk")).isGreaterThan(newest);
    }
}
