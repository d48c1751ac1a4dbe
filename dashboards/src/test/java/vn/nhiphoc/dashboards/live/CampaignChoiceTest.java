package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignChoiceTest {
    private static final Campaign OLD = week("hn-2024", "2024-10-01");
    private static final Campaign WEEK = week("hn-2025", "2025-10-01");
    private static final Campaign NEXT = week("hn-2026", "2026-10-01");

    @Test
    void takesTheOneThatIsOn() {
        assertThat(on("2025-10-07", OLD, WEEK, NEXT)).isEqualTo(WEEK);
    }

    @Test
    void takesTheLatestThatHasBegunBetweenTwo() {
        assertThat(on("2026-03-01", NEXT, OLD, WEEK)).isEqualTo(WEEK);
    }

    @Test
    void takesTheNextBeforeTheFirst() {
        assertThat(on("2020-01-01", NEXT, WEEK)).isEqualTo(WEEK);
    }

    @Test
    void knowsNoneOfNone() {
        assertThat(on("2025-10-01")).isNull();
    }

    @Test
    void choosesTheSameOfTwoThatBeginTogether() {
        Campaign other = week("hp-2025", "2025-10-01");

        assertThat(on("2025-10-02", other, WEEK)).isEqualTo(WEEK);
        assertThat(on("2025-10-02", WEEK, other)).isEqualTo(WEEK);
    }

    private static Campaign on(String day, Campaign... campaigns) {
        return CampaignChoice.onDay(LocalDate.parse(day), List.of(campaigns));
    }

    private static Campaign week(String id, String start) {
        LocalDate startsOn = LocalDate.parse(start);
        return new Campaign(id, "hanoi", startsOn.getYear(), startsOn, startsOn.plusDays(6), "");
    }
}
