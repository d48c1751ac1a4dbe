package vn.nhiphoc.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.tally.Cell;

class LadderTest {
    private static final Cell SCHOOL = Cell.peopleOfDay("c", Cell.OWN, "school", "", 1);
    private static final Cell WARD = Cell.peopleOfDay("c", Cell.SUBTREE, "ward", "", 1);
    private static final Cell CITY = Cell.peopleOfDay("c", Cell.SUBTREE, "city", "", 1);

    private final Ladder ladder = new Ladder(SCHOOL, WARD, CITY);

    @Test
    void spreadsWhatWasCountedUpToEachHeight() {
        ladder.count(3, 1);
        ladder.count(3, 1);
        ladder.count(1, 1);
        ladder.count(2, -1);
        assertThat(drained()).containsOnly(Map.entry(SCHOOL, 2L), Map.entry(WARD, 1L), Map.entry(CITY, 2L));
    }

    @Test
    void touchesWhatNetsToZeroAndNothingAboveIt() {
        ladder.count(2, 1);
        ladder.count(2, -1);
        ladder.count(0, 1);
        assertThat(drained()).containsOnly(Map.entry(SCHOOL, 0L), Map.entry(WARD, 0L));
    }

    @Test
    void forgetsWhatItHandedOver() {
        ladder.count(3, 1);
        drained();
        assertThat(drained()).isEmpty();
        ladder.count(1, 1);
        assertThat(drained()).containsOnly(Map.entry(SCHOOL, 1L));
    }

    private Map<Cell, Long> drained() {
        Map<Cell, Long> changes = new LinkedHashMap<>();
        ladder.drain(changes::put);
        return changes;
    }
}
