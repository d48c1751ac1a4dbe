package vn.nhiphoc.ingest.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.UnitId;

class UnitNamesTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final CatalogueDocument catalogue = new CatalogueDocument(
            List.of(
                    unit("hn", null, "Thành phố Hà Nội", UnitKind.CITY, null, null, null),
                    unit("q-bd", null, "Quận Ba Đình", UnitKind.DISTRICT, "hn", null, REFORM),
                    unit("q-hbt", null, "Quận Hai Bà Trưng", UnitKind.DISTRICT, "hn", null, REFORM),
                    unit("h-da", null, "Huyện Đông Anh", UnitKind.DISTRICT, "hn", null, REFORM),
                    unit("old-1", "00004", "Phường Trúc Bạch", UnitKind.WARD, "q-bd", null, REFORM),
                    unit("old-2", "00008", "Phường Minh Khai", UnitKind.WARD, "q-hbt", null, REFORM),
                    unit("old-3", "00009", "Phường Minh Khai", UnitKind.WARD, "q-bd", null, REFORM),
                    unit("old-4", "00454", "Thị trấn Đông Anh", UnitKind.TOWNSHIP, "h-da", null, REFORM),
                    unit("old-5", "00500", "Xã Hoà Xá", UnitKind.COMMUNE, "h-da", null, REFORM),
                    unit("old-6", "00501", "Xã Bình Lãng", UnitKind.COMMUNE, "h-da", null, REFORM),
                    unit("old-7", "00502", "Xã Chia Hai", UnitKind.COMMUNE, "h-da", null, REFORM),
                    unit("new-1", "00004", "Phường Ba Đình", UnitKind.WARD, "hn", REFORM, null),
                    unit("new-2", "00454", "Xã Đông Anh", UnitKind.COMMUNE, "hn", REFORM, null),
                    unit("school", null, "Trường THCS Ba Đình", UnitKind.SCHOOL, "new-1", null, null)),
            List.of(
                    new LineageLink(new UnitId("old-1"), new UnitId("new-1"), REFORM, 1, false),
                    new LineageLink(new UnitId("old-4"), new UnitId("new-2"), REFORM, 1, false),
                    new LineageLink(new UnitId("old-4"), new UnitId("new-1"), REFORM, 0, false),
                    new LineageLink(new UnitId("old-7"), new UnitId("new-1"), REFORM, 0.5, true),
                    new LineageLink(new UnitId("old-7"), new UnitId("new-2"), REFORM, 0.5, true)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private final UnitNames before = new UnitNames(catalogue, LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 7));
    private final UnitNames after = new UnitNames(catalogue, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 7));

    @ParameterizedTest
    @CsvSource({
        "old-1, old-1",
        "new-1, new-1",
        "00004, old-1",
        "4, old-1",
        "Phường Trúc Bạch, old-1",
        "phường  TRÚC BẠCH, old-1",
        "P. Trúc Bạch, old-1",
        "P.Trúc Bạch, old-1",
        "Trúc Bạch, old-1",
        "Truc Bach, old-1",
        "P. Truc Bach, old-1",
        "Q. Ba Đình, q-bd",
        "quan ba dinh, q-bd",
        "Ba Đình, q-bd",
        "TT. Đông Anh, old-4",
        "TT Dong Anh, old-4",
        "H.Đông Anh, h-da",
        "Xã Hòa Xá, old-5",
        "X. Hoà Xá, old-5",
        "TP Hà Nội, hn",
        "Hà Nội, hn",
        "Trường THCS Ba Đình, school",
    })
    void findsAUnitByWhateverItIsCalled(String written, String unit) {
        assertThat(before.find(written, null)).isEqualTo(new Match.One(unit));
    }

    @Test
    void aCodeAndANameMeanTheUnitOfTheirTime() {
        assertThat(after.find("00004", null)).isEqualTo(new Match.One("new-1"));
        assertThat(after.find("Ba Đình", null)).isEqualTo(new Match.One("new-1"));
        assertThat(after.find("00008", null)).isInstanceOf(Match.None.class);
        assertThat(refused(before, "Xã Đông Anh", null))
                .contains("no unit is called")
                .contains("Thị trấn Đông Anh");
    }

    @Test
    void aNameThatSeveralHaveNeedsTheUnitAbove() {
        assertThat(refused(before, "Phường Minh Khai", null))
                .contains("may be 2 units")
                .contains("old-2, Quận Hai Bà Trưng")
                .contains("old-3, Quận Ba Đình");
        assertThat(before.find("Phường Minh Khai", "Hai Bà Trưng")).isEqualTo(new Match.One("old-2"));
        assertThat(before.find("P. Minh Khai", "q. ba đình")).isEqualTo(new Match.One("old-3"));
        assertThat(refused(before, "Phường Trúc Bạch", "Hai Bà Trưng"))
                .contains("does not lie in \"Hai Bà Trưng\"; nearest known: \"Phường Trúc Bạch\" (old-1");
    }

    @Test
    void anOldNameIsTakenForItsOnlyHeir() {
        assertThat(after.find("Phường Trúc Bạch", null)).isEqualTo(new Match.One("new-1"));
        assertThat(after.find("Thị trấn Đông Anh", null)).isEqualTo(new Match.One("new-2"));
        assertThat(after.find("Phường Trúc Bạch", "Quận Ba Đình")).isEqualTo(new Match.One("new-1"));
        assertThat(refused(after, "Xã Chia Hai", null))
                .contains("was no more")
                .contains("new-1")
                .contains("new-2");
    }

    @Test
    void aGuessIsOfferedNeverTaken() {
        assertThat(refused(before, "Phường Trúc Bạnh", null)).contains("nearest known: \"Phường Trúc Bạch\" (old-1");
        assertThat(refused(before, "Xã Bình Lăng", null)).contains("nearest known: \"Xã Bình Lãng\" (old-6");
        assertThat(refused(before, "Xã Trúc Bạch", null)).contains("\"Phường Trúc Bạch\" (old-1");
        assertThat(refused(before, "Tổng cộng", null)).endsWith("at that time");
    }

    private static String refused(UnitNames names, String written, @Nullable String within) {
        Match match = names.find(written, within);
        assertThat(match).isInstanceOf(Match.None.class);
        return ((Match.None) match).said().en();
    }

    private static Unit unit(
            String id,
            @Nullable String code,
            String name,
            UnitKind kind,
            @Nullable String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Unit(
                new UnitId(id),
                code,
                new Name(name, null),
                kind,
                "hanoi",
                parent == null ? null : new UnitId(parent),
                null,
                null,
                null,
                from,
                to);
    }
}
