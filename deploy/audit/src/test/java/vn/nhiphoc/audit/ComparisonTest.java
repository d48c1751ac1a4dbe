package vn.nhiphoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Row TYPE = Row.of(View.ACTIVITY_TYPES, "talk", "Tọa đàm", null, "0");

    @Test
    void equalRowsDifferInNoCell() {
        Comparison comparison = compare(List.of(TYPE), List.of(TYPE));
        assertThat(comparison.sum()).isEqualTo(new Comparison.Counts(1, 4, 0));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void aWrongCellIsNamedWithWhatIsAndWhatShouldBe() {
        Comparison comparison =
                compare(List.of(TYPE), List.of(Row.of(View.ACTIVITY_TYPES, "talk", "Tọa đàm", "Talk", "0")));
        assertThat(comparison.sum()).isEqualTo(new Comparison.Counts(1, 4, 1));
        assertThat(comparison.differences())
                .containsExactly(new Difference(
                        Difference.Kind.WRONG, TYPE, List.of(new Difference.Cell("name_en", "NULL", "Talk"))));
    }

    @Test
    void aMissingRowAndAnUnexpectedOneDifferInAllTheirCells() {
        Row other = Row.of(View.ACTIVITY_TYPES, "contest", "Thi", null, "1");
        Comparison comparison = compare(List.of(TYPE), List.of(other));
        assertThat(comparison.sum()).isEqualTo(new Comparison.Counts(2, 8, 8));
        assertThat(comparison.differences())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Difference.Kind.MISSING, Difference.Kind.UNEXPECTED);
    }

    @Test
    void rowsOfOneKeyAreABag() {
        Row one = finding("check_ins=1");
        Row two = finding("check_ins=2");
        Row three = finding("check_ins=3");
        assertThat(compare(List.of(one, two, two), List.of(two, one, two)).sum())
                .isEqualTo(new Comparison.Counts(3, 21, 0));
        assertThat(compare(List.of(one, two), List.of(three, two)).sum()).isEqualTo(new Comparison.Counts(2, 14, 1));
        assertThat(compare(List.of(one, one), List.of(one)).sum()).isEqualTo(new Comparison.Counts(2, 14, 7));
    }

    private static Row finding(String detail) {
        return Row.of(View.FINDINGS, "hn", "ward", "talk", "2025-10-01", "outside", detail, "2025-10-01 08:00:00.000");
    }

    private static Comparison compare(List<Row> expected, List<Row> found) {
        View view = expected.get(0).view();
        return Comparison.of(Map.of(view, expected), Map.of(view, found));
    }
}
