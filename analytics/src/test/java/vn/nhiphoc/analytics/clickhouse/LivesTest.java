package vn.nhiphoc.analytics.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.clickhouse.Life.State.ASKED;
import static vn.nhiphoc.analytics.clickhouse.Life.State.BUILDING;
import static vn.nhiphoc.analytics.clickhouse.Life.State.DROPPED;
import static vn.nhiphoc.analytics.clickhouse.Life.State.GIVEN_UP;
import static vn.nhiphoc.analytics.clickhouse.Life.State.SERVING;

import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    @Test
    void aWishHoldsUntilARebuildBeginsAfterIt() {
        assertThat(lives(step(0, ASKED)).asked()).isTrue();
        assertThat(lives(step(0, ASKED), step(1, DROPPED)).asked()).isTrue();
        assertThat(lives(step(0, ASKED), step(2, BUILDING)).asked()).isFalse();
        assertThat(lives(step(2, BUILDING), step(0, ASKED), step(2, SERVING)).asked())
                .isTrue();
        assertThat(lives(step(0, ASKED), step(2, BUILDING), step(2, GIVEN_UP)).asked())
                .isFalse();
        assertThat(lives(step(2, SERVING), step(0, ASKED)).asked()).isTrue();
        assertThat(lives().asked()).isFalse();
    }

    @Test
    void oneIsBuiltUntilSomethingElseHappensToIt() {
        assertThat(lives(step(2, BUILDING), step(0, ASKED), step(1, DROPPED)).building())
                .hasValue(2);
        assertThat(lives(step(2, BUILDING), step(2, SERVING)).building()).isEmpty();
        assertThat(lives(step(2, BUILDING), step(2, GIVEN_UP)).building()).isEmpty();
        assertThat(lives(step(2, BUILDING), step(2, GIVEN_UP), step(3, BUILDING))
                        .building())
                .hasValue(3);
    }

    @Test
    void theRulesOfAGenerationBegunBeforeLivesWereKeptAreTheFirst() {
        assertThat(lives().rulesOf(4)).isEqualTo(1);
        assertThat(lives(step(4, BUILDING)).rulesOf(4)).isEqualTo(7);
        assertThat(lives(step(4, BUILDING)).fits(4, "log", 7)).isTrue();
        assertThat(lives(step(4, BUILDING)).fits(4, "other", 7)).isFalse();
        assertThat(lives(step(4, BUILDING)).fits(4, "log", 8)).isFalse();
    }

    private static Lives lives(Life... steps) {
        return new Lives(List.of(steps));
    }

    private static Life step(int generation, Life.State state) {
        return new Life(generation, state, "log", generation == 0 ? 0 : 7, "");
    }
}
