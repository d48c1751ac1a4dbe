package vn.nhiphoc.analytics.comparison.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.comparison.lines.Measure.ACTIVITIES_OPENED;
import static vn.nhiphoc.analytics.comparison.lines.Measure.PERSON_ACTIVITIES;
import static vn.nhiphoc.analytics.comparison.lines.Measure.VISITS;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.comparison.scope.View;

/** 1 October is a Tuesday in 2024 and a Wednesday in 2025. */
class DaysTest {
    private final World world = new World().always("school");

    DaysTest() {
        for (int day = 1; day <= 7; day++) {
            world.figure(2024, "school", day, VISITS, 10 * day).figure(2024, "school", day, ACTIVITIES_OPENED, day);
            world.figure(2024, "school", day, PERSON_ACTIVITIES, 5);
        }
        world.figure(2024, "school", 0, VISITS, 280).figure(2024, "school", 0, ACTIVITIES_OPENED, 28);
    }

    @Test
    void byDateADayStandsBesideTheSameDayOfTheCampaign() {
        world.figure(2025, "school", 3, VISITS, 33);
        assertThat(show(world.lines(), 3, Align.DATE)).isEqualTo("33.0 30.0 1/1 0.0 2024-10-03");
    }

    @Test
    void byWeekdayAWednesdayStandsBesideAWednesdayAndWhatHasNoneIsListed() {
        world.figure(2025, "school", 1, VISITS, 11).figure(2025, "school", 7, VISITS, 77);
        List<Line> lines = world.lines();
        assertThat(show(lines, 1, Align.WEEKDAY)).isEqualTo("11.0 20.0 1/1 0.0 2024-10-02");
        assertThat(show(lines, 0, Align.WEEKDAY)).isEqualTo("null 10.0 0/1 0.0 no_current 2024-10-01");
        assertThat(show(lines, 7, Align.WEEKDAY)).isEqualTo("77.0 null 1/0 0.0 no_baseline");
        assertThat(show(lines, 0, Align.DATE)).isEmpty();
    }

    @Test
    void theWholeWeeksCompareAlikeUnderBothAlignments() {
        world.figure(2025, "school", 0, VISITS, 300);
        assertThat(show(world.lines(), null, Align.DATE)).isEqualTo("300.0 280.0 1/1 0.0");
        assertThat(show(world.lines(), null, Align.WEEKDAY)).isEqualTo("300.0 280.0 1/1 0.0");
    }

    @Test
    void todayIsComparedWithTheSamePartOfTheDay() {
        world.figure(2025, "school", 1, VISITS, 11).figure(2025, "school", 2, VISITS, 8);
        world.figure(2025, "school", 0, VISITS, 19);
        world.before("school", 2, 7).before("school", 3, 9);
        List<Line> lines = world.lines(noon(2));
        assertThat(show(lines, 1, Align.DATE)).isEqualTo("11.0 10.0 1/1 0.0 2024-10-01");
        assertThat(show(lines, 2, Align.DATE)).isEqualTo("8.0 7.0 1/1 0.0 2024-10-02 until 2025-10-02T12:00");
        assertThat(show(lines, 2, Align.WEEKDAY)).isEqualTo("8.0 9.0 1/1 0.0 2024-10-03 until 2025-10-02T12:00");
        assertThat(show(lines, 3, Align.DATE)).isEqualTo("null 30.0 0/1 0.0 not_begun 2024-10-03");
        assertThat(show(lines, null, Align.DATE)).isEqualTo("19.0 17.0 1/1 0.0 until 2025-10-02T12:00");
        assertThat(show(lines, null, Align.WEEKDAY)).isEqualTo("19.0 29.0 1/1 0.0 until 2025-10-02T12:00");
        assertThat(show(lines, 2, Align.DATE, Horizon.END, VISITS)).isEqualTo("8.0 20.0 1/1 0.0 2024-10-02");
        assertThat(show(lines, null, Align.DATE, Horizon.END, VISITS)).isEqualTo("19.0 280.0 1/1 0.0");
    }

    @Test
    void withoutMinutesTheWeekGoesUpToTheLastMidnight() {
        world.figure(2025, "school", 1, VISITS, 11).figure(2025, "school", 2, VISITS, 8);
        world.withoutMinutes(2024, "school", 2).before("school", 2, 0).before("school", 3, 0);
        List<Line> lines = world.lines(noon(2));
        assertThat(show(lines, 2, Align.DATE))
                .isEqualTo("8.0 null 1/1 0.0 no_minutes 2024-10-02 until 2025-10-02T12:00");
        assertThat(show(lines, null, Align.DATE)).isEqualTo("11.0 10.0 1/1 0.0 until 2025-10-02T00:00");
    }

    @Test
    void openedActivitiesGoUpToTheLastMidnightAndPersonActivitiesOfDaysAreNotAdded() {
        for (int day = 1; day <= 3; day++) {
            world.figure(2025, "school", day, ACTIVITIES_OPENED, 2).figure(2025, "school", day, PERSON_ACTIVITIES, 9);
        }
        world.before("school", 3, 0).before("school", 4, 0);
        List<Line> lines = world.lines(noon(3));
        assertThat(show(lines, null, Align.DATE, Horizon.NOW, ACTIVITIES_OPENED))
                .isEqualTo("4.0 3.0 1/1 0.0 until 2025-10-03T00:00");
        assertThat(show(lines, null, Align.DATE, Horizon.NOW, PERSON_ACTIVITIES))
                .isEqualTo("null null 1/1 0.0 people_not_additive until 2025-10-03T00:00");
    }

    @Test
    void aCampaignThatHasNotBegunSaysSo() {
        assertThat(show(world.lines(noon(-3)), null, Align.DATE)).isEqualTo("null 280.0 0/1 0.0 not_begun");
    }

    private static LocalDateTime noon(int day) {
        return World.NEWER.plusDays(day - 1L).atTime(12, 0, 30);
    }

    private static String show(List<Line> lines, @Nullable Integer day, Align align) {
        return World.show(lines, View.AS_REPORTED, "school", false, day, VISITS, align, Horizon.NOW);
    }

    private static String show(List<Line> lines, @Nullable Integer day, Align align, Horizon horizon, Measure measure) {
        return World.show(lines, View.AS_REPORTED, "school", false, day, measure, align, horizon);
    }
}
