package vn.nhiphoc.analytics.comparison.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.comparison.lines.Measure.ACTIVITIES_OPENED;
import static vn.nhiphoc.analytics.comparison.lines.Measure.PEOPLE;
import static vn.nhiphoc.analytics.comparison.lines.Measure.VISITS;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.comparison.scope.View;

class LinesTest {
    private final World world = new World()
            .always("city")
            .old("district", "city")
            .old("a", "district", "city")
            .old("b", "district", "city")
            .today("x", "city")
            .today("y", "city")
            .old("c", "city")
            .today("z", "city")
            .always("school", "city")
            .link("a", "x", 1, false)
            .link("b", "x", 0.25, true)
            .link("b", "y", 0.75, true)
            .link("c", "z", 1, false);

    @Test
    void asReportedPutsEveryUnitBesideItself() {
        world.figure(2024, "a", 0, VISITS, 100).figure(2025, "x", 0, VISITS, 150);
        world.figure(2024, "school", 0, VISITS, 10).figure(2025, "school", 0, VISITS, 12);
        List<Line> lines = world.lines();
        assertThat(week(lines, View.AS_REPORTED, "a")).isEqualTo("null 100.0 0/1 0.0 only_in_baseline");
        assertThat(week(lines, View.AS_REPORTED, "x")).isEqualTo("150.0 null 1/0 0.0 only_in_current");
        assertThat(week(lines, View.AS_REPORTED, "school")).isEqualTo("12.0 10.0 1/1 0.0");
        assertThat(below(lines, View.AS_REPORTED, "city")).isEqualTo("162.0 110.0 2/2 0.0");
        assertThat(below(lines, View.AS_REPORTED, "district")).isEqualTo("null 100.0 0/1 0.0 only_in_baseline");
    }

    @Test
    void restatedPutsTheOlderYearOnNewBoundariesAndSaysHowMuchIsEstimated() {
        world.figure(2024, "a", 0, VISITS, 100).figure(2024, "b", 0, VISITS, 80);
        world.figure(2025, "x", 0, VISITS, 150).figure(2025, "y", 0, VISITS, 70);
        List<Line> lines = world.lines();
        assertThat(week(lines, View.RESTATED, "x")).isEqualTo("150.0 120.0 1/2 0.167");
        assertThat(week(lines, View.RESTATED, "y")).isEqualTo("70.0 60.0 1/1 1.0");
        assertThat(below(lines, View.RESTATED, "city")).isEqualTo("220.0 180.0 2/2 0.0");
        assertThat(week(lines, View.RESTATED, "a")).isEmpty();
    }

    @Test
    void groupedIsExactWhereRestatedMustEstimate() {
        world.figure(2024, "a", 0, VISITS, 100).figure(2024, "b", 0, VISITS, 80);
        world.figure(2025, "x", 0, VISITS, 150).figure(2025, "y", 0, VISITS, 70);
        List<Line> lines = world.lines();
        assertThat(week(lines, View.GROUPED, "g-20250630-20250701-x")).isEqualTo("220.0 180.0 2/2 0.0");
        assertThat(below(lines, View.GROUPED, "city")).isEqualTo("220.0 180.0 2/2 0.0");
    }

    @Test
    void aDistrictsFigureIsNotDividedAndJoinsTheGroupsBelowIt() {
        world.figure(2024, "district", 0, VISITS, 500).figure(2024, "c", 0, VISITS, 5);
        world.figure(2025, "x", 0, VISITS, 150).figure(2025, "z", 0, VISITS, 6);
        List<Line> lines = world.lines();
        assertThat(week(lines, View.RESTATED, "x")).isEqualTo("150.0 null 1/0 0.0 not_divided");
        assertThat(week(lines, View.RESTATED, "y")).isEqualTo("null null 0/0 0.0 not_divided");
        assertThat(week(lines, View.RESTATED, "z")).isEqualTo("6.0 5.0 1/1 0.0");
        assertThat(below(lines, View.RESTATED, "city")).isEqualTo("156.0 505.0 2/2 0.0");
        assertThat(lines)
                .filteredOn(line -> (line.views() & View.GROUPED.bit()) != 0
                        && line.unitId().startsWith("g-20250630-20250701-x+"))
                .singleElement()
                .satisfies(line -> assertThat(line.baseline()).isEqualTo(500));
    }

    @Test
    void unchangedKeepsWhatOnlyChangedItsName() {
        world.figure(2024, "c", 0, VISITS, 5).figure(2025, "z", 0, VISITS, 6);
        world.figure(2024, "a", 0, VISITS, 100).figure(2025, "x", 0, VISITS, 150);
        List<Line> lines = world.lines();
        assertThat(week(lines, View.UNCHANGED, "z")).isEqualTo("6.0 5.0 1/1 0.0");
        assertThat(week(lines, View.UNCHANGED, "x")).isEmpty();
        assertThat(below(lines, View.UNCHANGED, "city")).isEqualTo("6.0 5.0 1/1 0.0");
    }

    @Test
    void matchedCountsOnlyWhoReportedInBothYears() {
        world.figure(2024, "c", 0, VISITS, 5).figure(2025, "z", 0, VISITS, 6);
        world.figure(2025, "x", 0, VISITS, 150).figure(2025, "school", 0, VISITS, 9);
        List<Line> lines = world.lines();
        assertThat(below(lines, View.MATCHED, "city")).isEqualTo("6.0 5.0 1/1 0.0");
        assertThat(below(lines, View.RESTATED, "city")).isEqualTo("165.0 5.0 3/1 0.0");
        assertThat(week(lines, View.MATCHED, "school")).isEmpty();
    }

    @Test
    void peopleAreGivenOnlyForTheSameWhole() {
        world.figure(2024, "a", 0, PEOPLE, 10).figure(2024, "c", 0, PEOPLE, 3);
        world.figure(2025, "x", 0, PEOPLE, 12).figure(2025, "z", 0, PEOPLE, 4);
        world.peopleBelow(2024, "city", 0, 11).peopleBelow(2025, "city", 0, 15);
        List<Line> lines = world.lines();
        assertThat(people(lines, View.RESTATED, "x", false)).isEqualTo("12.0 null 1/1 0.0 people_not_additive");
        assertThat(people(lines, View.RESTATED, "z", false)).isEqualTo("4.0 3.0 1/1 0.0");
        assertThat(people(lines, View.RESTATED, "city", true)).isEqualTo("15.0 11.0 2/2 0.0");
        assertThat(people(lines, View.MATCHED, "city", true))
                .startsWith("null null")
                .endsWith("people_not_additive");
    }

    @Test
    void noBaselineIsNullAndNeverZero() {
        world.figure(2025, "school", 0, VISITS, 9).figure(2024, "school", 0, ACTIVITIES_OPENED, 1);
        assertThat(week(world.lines(), View.AS_REPORTED, "school")).isEqualTo("9.0 null 1/0 0.0 no_baseline");
        assertThat(world.lines()).noneMatch(line -> line.measure() == PEOPLE);
    }

    @Test
    void anEarlierYearAgainstALaterOneRestatesTheCurrentSide() {
        world.figure(2024, "b", 0, VISITS, 80).figure(2025, "y", 0, VISITS, 70);
        List<Line> lines = world.lines(World.NEWER.plusYears(1).atStartOfDay(), false);
        assertThat(week(lines, View.RESTATED, "y")).isEqualTo("60.0 70.0 1/1 1.0");
    }

    private static String week(List<Line> lines, View view, String unit) {
        return World.show(lines, view, unit, false, null, VISITS);
    }

    private static String below(List<Line> lines, View view, String unit) {
        return World.show(lines, view, unit, true, null, VISITS);
    }

    private static String people(List<Line> lines, View view, String unit, boolean subtree) {
        return World.show(lines, view, unit, subtree, null, PEOPLE);
    }
}
