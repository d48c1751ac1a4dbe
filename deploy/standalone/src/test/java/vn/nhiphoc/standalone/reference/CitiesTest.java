package vn.nhiphoc.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CitiesTest {

    private final CatalogueDocument catalogue = Cities.catalogue();

    @Test
    void holdsTheWardsAndCommunesOfTodayAndOfBefore() {
        assertThat(count("hanoi", "ward", "commune", "special_zone")).isEqualTo(51 + 75 + 160 + 345);
        assertThat(today("hanoi")).isEqualTo(126);
        assertThat(today("haiphong")).isEqualTo(114);
        assertThat(count("hanoi", "district")).isEqualTo(30);
        assertThat(count("haiduong", "ward", "commune", "township")).isEqualTo(207);
        assertThat(count("haiphong", "island_district")).isEqualTo(1);
        assertThat(count("haiduong", "province")).isEqualTo(1);
    }

    @Test
    void everyParentIsKnownAndNoIdStandsTwice() {
        Set<String> ids = new HashSet<>();
        catalogue
                .units()
                .forEach(unit ->
                        assertThat(ids.add(unit.unitId())).as(unit.unitId()).isTrue());
        assertThat(catalogue.units())
                .allSatisfy(unit -> assertThat(unit.parentId() == null || ids.contains(unit.parentId()))
                        .as("parent of " + unit.unitId())
                        .isTrue());
        assertThat(catalogue.units().stream().filter(unit -> unit.parentId() == null))
                .extracting(UnitEntry::unitId)
                .containsExactlyInAnyOrder("hn", "hp", "hd");
    }

    @Test
    void theSharesOfAnOldUnitAddUpToOne() {
        Map<String, Double> sums = new HashMap<>();
        catalogue.lineage().forEach(link -> sums.merge(link.from(), link.share(), Double::sum));
        assertThat(sums).hasSize(902);
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    }

    @Test
    void onlyWhereTheDataGiveNoPartIsItEstimated() {
        Map<Boolean, List<LinkEntry>> links =
                catalogue.lineage().stream().collect(Collectors.partitioningBy(LinkEntry::estimated));
        assertThat(links.get(true)).hasSize(482).allSatisfy(link -> {
            assertThat(link.share()).isGreaterThan(0).isLessThan(1);
            assertThat(link.source()).isEqualTo(Lineage.ESTIMATE);
        });
        assertThat(links.get(false)).hasSize(686 + 78 + 1).allSatisfy(link -> {
            assertThat(link.share()).isIn(0.0, 1.0);
            assertThat(link.source()).startsWith("Nghị quyết");
        });
    }

    @Test
    void aLargerHeirWithFewerOldUnitsIsTakenToHaveGotMore() {
        Map<String, Double> shares = catalogue.lineage().stream()
                .filter(link -> link.from().equals("hn-old-00634"))
                .collect(Collectors.toMap(LinkEntry::to, LinkEntry::share));
        assertThat(shares).hasSizeGreaterThan(1);
        assertThat(new HashSet<>(shares.values())).hasSameSizeAs(shares.values());
    }

    private long today(String city) {
        return catalogue.units().stream()
                .filter(unit -> city.equals(unit.city()) && RealUnits.REFORM.equals(unit.validFrom()))
                .count();
    }

    private long count(String city, String... kinds) {
        return catalogue.units().stream()
                .filter(unit -> city.equals(unit.city()) && List.of(kinds).contains(unit.kind()))
                .count();
    }
}
