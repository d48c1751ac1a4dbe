package vn.nhiphoc.analytics.comparison.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Splits, merges, renames and reversals of some units over some years, drawn from a seed. */
class LineagePropertiesTest {
    private static final LocalDate OLDER = LocalDate.of(2015, 1, 1);
    private static final LocalDate NEWER = LocalDate.of(2030, 1, 1);
    private static final int UNITS = 8;

    @Property
    void theSharesOfAUnitAddUpToOne(@ForAll long seed, @ForAll @IntRange(max = 6) int years) {
        Passage passage = between(random(seed, years, true));
        for (String unit : passage.named()) {
            assertThat(passage.heirs(unit).values().stream()
                            .mapToDouble(Share::total)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Property
    void nothingIsEstimatedWhereNoLinkIs(@ForAll long seed, @ForAll @IntRange(max = 6) int years) {
        Passage passage = between(random(seed, years, false));
        for (String unit : passage.named()) {
            assertThat(passage.heirs(unit).values())
                    .allSatisfy(share -> assertThat(share.estimated()).isZero());
        }
    }

    @Property
    void aRenameInBetweenChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 6) int years) {
        List<Link> links = random(seed, years, true);
        List<Link> more = new ArrayList<>(links);
        for (int i = 0; i < UNITS; i++) {
            more.add(new Link("u" + i, "renamed" + i, LocalDate.of(2018, 1, 1), 1, false));
            more.add(new Link("renamed" + i, "u" + i, LocalDate.of(2018, 2, 1), 1, false));
        }
        for (int i = 0; i < UNITS; i++) {
            Map<String, Share> without = new HashMap<>(between(links).heirs("u" + i));
            Map<String, Share> with = between(more).heirs("u" + i);
            assertThat(with.keySet()).isEqualTo(without.keySet());
            with.forEach((heir, share) -> {
                Share other = without.getOrDefault(heir, Share.NONE);
                assertThat(share.exact()).isCloseTo(other.exact(), within(1e-9));
                assertThat(share.estimated()).isCloseTo(other.estimated(), within(1e-9));
            });
        }
    }

    @Property
    void groupsAreClosedAndDisjoint(@ForAll long seed, @ForAll @IntRange(max = 6) int years) {
        Passage passage = between(random(seed, years, true));
        Map<String, Group> older = new HashMap<>();
        Map<String, Group> newer = new HashMap<>();
        for (Group group : ClosedGroups.of(passage, unit -> true)) {
            group.older().forEach(unit -> assertThat(older.put(unit, group)).isNull());
            group.newer().forEach(unit -> assertThat(newer.put(unit, group)).isNull());
        }
        assertThat(older.keySet()).isEqualTo(passage.named());
        for (String unit : passage.named()) {
            passage.heirs(unit)
                    .keySet()
                    .forEach(heir -> assertThat(newer.get(heir)).isSameAs(older.get(unit)));
        }
    }

    private static Passage between(List<Link> links) {
        return new Lineage(links).between(OLDER, NEWER);
    }

    private static List<Link> random(long seed, int years, boolean guesses) {
        Random random = new Random(seed);
        List<Link> links = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            LocalDate day = LocalDate.of(2016 + 2 * year, 7, 1);
            for (int unit = 0; unit < UNITS; unit++) {
                int parts = random.nextInt(4);
                double left = 1;
                for (int part = 0; part < parts; part++) {
                    double share = part == parts - 1 ? left : left * random.nextInt(5) / 4;
                    left -= share;
                    String heir = "u" + (unit + part * 3 + random.nextInt(2)) % UNITS;
                    links.add(new Link("u" + unit, heir, day, share, guesses && random.nextBoolean()));
                }
            }
        }
        return links;
    }
}
