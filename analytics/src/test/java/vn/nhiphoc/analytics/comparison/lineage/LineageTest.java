package vn.nhiphoc.analytics.comparison.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final LocalDate OLDER = LocalDate.of(2020, 10, 1);
    private static final LocalDate NEWER = LocalDate.of(2025, 10, 1);

    @Test
    void aUnitThatNoChangeNamesPassesToItself() {
        assertThat(between().heirs("a")).containsExactly(Map.entry("a", Share.WHOLE));
        assertThat(between().from()).isNull();
    }

    @Test
    void aChainOfRenamesOverYearsIsOneRename() {
        Passage passage = between(link(2021, "a", "b", 1), link(2023, "b", "c", 1), link(2024, "c", "d", 1));
        assertThat(passage.heirs("a")).containsExactly(Map.entry("d", Share.WHOLE));
        assertThat(passage.from()).isEqualTo("2021-06-30");
        assertThat(passage.to()).isEqualTo("2024-07-01");
    }

    @Test
    void allLinksOfADayApplyAtOnceSoThatTwoUnitsMaySwapTheirNames() {
        Passage passage = between(link(2021, "a", "b", 1), link(2021, "b", "a", 1));
        assertThat(passage.heirs("a")).containsOnlyKeys("b");
        assertThat(passage.heirs("b")).containsOnlyKeys("a");
    }

    @Test
    void changesUpToTheOlderDayAndAfterTheNewerOneDoNotCount() {
        LocalDate before = OLDER;
        Passage passage = new Lineage(
                        List.of(new Link("a", "x", before, 1, false), new Link("a", "y", NEWER.plusDays(1), 1, false)))
                .between(OLDER, NEWER);
        assertThat(passage.heirs("a")).containsOnlyKeys("a");
        assertThat(new Lineage(List.of(new Link("a", "x", NEWER, 1, false)))
                        .between(OLDER, NEWER)
                        .heirs("a"))
                .containsOnlyKeys("x");
    }

    @Test
    void aSplitOfASplitMultiplies() {
        Passage passage = between(
                link(2021, "a", "b", 0.5),
                link(2021, "a", "c", 0.5),
                guess(2022, "b", "d", 0.4),
                guess(2022, "b", "e", 0.6));
        assertThat(passage.heirs("a").get("d")).isEqualTo(new Share(0, 0.2));
        assertThat(passage.heirs("a").get("c")).isEqualTo(new Share(0.5, 0));
    }

    @Test
    void theExactPartOfAnEstimateIsKeptApart() {
        Passage passage = between(
                link(2021, "a", "b", 0.5),
                guess(2021, "a", "c", 0.3),
                guess(2021, "a", "d", 0.2),
                link(2022, "b", "e", 0.5),
                link(2022, "b", "f", 0.5),
                link(2022, "c", "e", 1));
        assertThat(passage.heirs("a").get("e")).isEqualTo(new Share(0.25, 0.3));
        assertThat(passage.heirs("a").get("f")).isEqualTo(new Share(0.25, 0));
    }

    @Test
    void aReversalMakesTheEstimateCertain() {
        Passage passage = between(
                guess(2021, "a", "b", 0.4),
                guess(2021, "a", "c", 0.6),
                link(2022, "b", "a", 1),
                link(2022, "c", "a", 1));
        assertThat(passage.heirs("a")).containsExactly(Map.entry("a", Share.WHOLE));
    }

    @Test
    void whatAUnitDidNotPassOnItKept() {
        assertThat(between(link(2021, "a", "b", 0.25)).heirs("a"))
                .containsExactly(Map.entry("a", new Share(0.75, 0)), Map.entry("b", new Share(0.25, 0)));
    }

    @Test
    void anHeirOfLandOnlyStandsWithNothing() {
        assertThat(between(link(2021, "a", "b", 1), link(2021, "a", "c", 0)).heirs("a"))
                .containsEntry("c", Share.NONE);
    }

    @Test
    void landJoinsAGroupAndUnitsInBetweenAreNoMembers() {
        Passage passage = between(
                link(2021, "a", "m", 1),
                link(2021, "a", "n", 0),
                link(2021, "b", "n", 1),
                link(2022, "m", "x", 1),
                link(2023, "c", "d", 1));
        List<Group> groups = ClosedGroups.of(passage, List.of("a", "b", "c")::contains);
        assertThat(groups)
                .extracting(Group::older)
                .extracting(List::copyOf)
                .containsExactly(List.of("c"), List.of("a", "b"));
        assertThat(groups)
                .extracting(Group::newer)
                .extracting(List::copyOf)
                .containsExactly(List.of("d"), List.of("n", "x"));
        assertThat(groups.get(0).unchanged()).isTrue();
        assertThat(groups.get(1).unchanged()).isFalse();
        assertThat(groups.get(1).id(LocalDate.of(2021, 6, 30), LocalDate.of(2023, 7, 1)))
                .isEqualTo("g-20210630-20230701-n");
    }

    @Test
    void aUnitThatTakesAnotherInIsAMemberOnBothSides() {
        List<Group> groups = ClosedGroups.of(between(link(2021, "a", "b", 1)), unit -> true);
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).older()).containsExactly("a", "b");
        assertThat(groups.get(0).newer()).containsExactly("b");
    }

    private static Passage between(Link... links) {
        return new Lineage(List.of(links)).between(OLDER, NEWER);
    }

    static Link link(int year, String from, String to, double share) {
        return new Link(from, to, LocalDate.of(year, 7, 1), share, false);
    }

    static Link guess(int year, String from, String to, double share) {
        return new Link(from, to, LocalDate.of(year, 7, 1), share, true);
    }
}
