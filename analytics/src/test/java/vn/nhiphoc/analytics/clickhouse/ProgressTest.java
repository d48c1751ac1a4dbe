package vn.nhiphoc.analytics.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.eventlog.LogHead;

class ProgressTest {

    private static final long NOW = 1_000_000_000L;

    private final List<Long> delays = new ArrayList<>();
    private final Progress progress = new Progress(delays::add);

    @Test
    void whatTheSourceSentIsBehindUntilItIsFlushed() {
        progress.seen(new LogHead(20, 30, 7, 2, NOW - 100, List.of(NOW - 300, NOW - 100), 0, null, NOW));
        assertThat(progress.standing(NOW).lagEvents()).isEqualTo(9);
        progress.flushed(19, NOW);
        assertThat(progress.standing(NOW).lagEvents()).isEqualTo(9);
        assertThat(delays).isEmpty();
        progress.flushed(20, NOW);
        Progress.Standing standing = progress.standing(NOW);
        assertThat(standing.lagEvents()).isEqualTo(2);
        assertThat(standing.position()).isEqualTo(20);
        assertThat(standing.head()).isEqualTo(30);
        assertThat(standing.lastVisibleAt()).isEqualTo(NOW);
        assertThat(delays).containsExactly(300L, 100L);
    }

    @Test
    void aRestartedJobNeverTellsLessThanIsVisible() {
        progress.resume(50, NOW, false);
        progress.seen(new LogHead(20, 60, 1, 0, null, List.of(), 0, null, NOW));
        progress.flushed(20, NOW);
        assertThat(progress.standing(NOW).position()).isEqualTo(50);
    }

    @Test
    void ofALogThatNobodyLookedAtForASecondNobodyKnowsTheLag() {
        progress.seen(new LogHead(20, 20, 7, 0, null, List.of(), 0, null, NOW));
        progress.flushed(20, NOW);
        assertThat(progress.standing(NOW + 1_000).lagEvents()).isZero();
        assertThat(progress.standing(NOW + 1_001).lagEvents()).isEqualTo(1);
    }

    @Test
    void quantilesAreOfTheLastMinute() {
        progress.seen(new LogHead(10, 10, 100, 0, null, samples(99, 100, 1, 5_000), 0, null, NOW));
        progress.flushed(10, NOW);
        assertThat(progress.standing(NOW).delayP50()).isBetween(95L, 110L);
        assertThat(progress.standing(NOW).delayP99()).isBetween(95L, 110L);
        assertThat(progress.standing(NOW + 61_000).delayP50()).isNull();
    }

    @Test
    void tellsOfAHoldOnceItsPositionIsFlushed() {
        progress.seen(held(20));
        progress.flushed(19, NOW);
        assertThat(progress.standing(NOW).hold()).isZero();
        progress.flushed(20, NOW);
        assertThat(progress.standing(NOW).hold()).isEqualTo(4711);
        assertThat(progress.toldToHold()).isTrue();
    }

    @Test
    void tellsOfNoHoldWhileRowsBeyondItsPositionAreStored() {
        progress.seen(held(20));
        progress.flushed(20, NOW);
        assertThat(progress.standing(NOW).hold()).isEqualTo(4711);
        progress.releases();
        progress.stored(21);
        assertThat(progress.standing(NOW).hold()).isZero();
        progress.seen(held(25));
        progress.flushed(25, NOW);
        assertThat(progress.standing(NOW).hold()).isEqualTo(4711);
    }

    @Test
    void aHoldThatAnEarlierRunToldOfIsToBeTakenBack() {
        progress.resume(50, NOW, true);
        assertThat(progress.toldToHold()).isTrue();
    }

    @Test
    void tellsWhoHoldsTheTailAsSoonAsItIsKnown() {
        LogHead.HeldBy holder = new LogHead.HeldBy("postgres, pid 7, database nhiphoc", NOW);
        progress.seen(new LogHead(20, 30, 7, 2, null, List.of(), 0, holder, NOW));
        assertThat(progress.standing(NOW).heldBy()).isEqualTo(holder);
    }

    private static LogHead held(long position) {
        return new LogHead(position, position, 7, 0, null, List.of(), 4711, null, NOW);
    }

    private static List<Long> samples(int many, long delay, int few, long longDelay) {
        List<Long> recordedAt = new ArrayList<>();
        for (int i = 0; i < many + few; i++) {
            recordedAt.add(NOW - (i < many ? delay : longDelay));
        }
        return recordedAt;
    }
}
