package vn.nhiphoc.analytics.comparison.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.comparison.lines.Reason;

class TypeCrosswalkTest {
    private static final LocalDate OLDER = LocalDate.of(2020, 10, 1);
    private static final LocalDate NEWER = LocalDate.of(2025, 10, 1);

    @Test
    void typesThatWereMergedOrRenamedStandUnderTheNewerCode() {
        assertThat(scopes(
                        Set.of("a", "b"),
                        Set.of("c"),
                        link(2021, "a", "x"),
                        link(2023, "x", "c"),
                        link(2022, "b", "c")))
                .containsExactly(new TypeScope("c", List.of("a", "b"), List.of("c"), null));
    }

    @Test
    void ofASplitTypeTheSumIsComparedAndTheSingleOnesAreNot() {
        assertThat(scopes(Set.of("a"), Set.of("b", "c"), link(2021, "a", "b"), link(2021, "a", "c")))
                .containsExactly(
                        new TypeScope("b+c", List.of("a"), List.of("b", "c"), null),
                        new TypeScope("b", List.of(), List.of("b"), Reason.TYPE_WAS_SPLIT),
                        new TypeScope("c", List.of(), List.of("c"), Reason.TYPE_WAS_SPLIT),
                        new TypeScope("a", List.of("a"), List.of(), Reason.TYPE_WAS_SPLIT));
    }

    @Test
    void aTypeWithoutACounterpartIsListed() {
        assertThat(scopes(Set.of("gone", "same"), Set.of("new", "same")))
                .containsExactly(
                        new TypeScope("gone", List.of("gone"), List.of("gone"), Reason.TYPE_WITHOUT_COUNTERPART),
                        new TypeScope("new", List.of(), List.of("new"), Reason.TYPE_WITHOUT_COUNTERPART),
                        new TypeScope("same", List.of("same"), List.of("same"), null));
    }

    @Test
    void changesAfterTheNewerDayDoNotCount() {
        assertThat(scopes(Set.of("a"), Set.of("a"), link(2026, "a", "b")))
                .containsExactly(new TypeScope("a", List.of("a"), List.of("a"), null));
    }

    private static List<TypeScope> scopes(Set<String> older, Set<String> newer, TypeLink... links) {
        return new TypeCrosswalk(List.of(links))
                .between(OLDER, NEWER, older, newer).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private static TypeLink link(int year, String from, String to) {
        return new TypeLink(from, to, LocalDate.of(year, 1, 1));
    }
}
