package vn.nhiphoc.analytics.comparison.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The real changes of 1 July 2025; of a divided unit every heir without a known part gets an equal guess. */
class Reform2025Test {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final List<Link> links = read();
    private final Passage passage = new Lineage(links).between(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 10, 1));
    private final List<Group> groups = ClosedGroups.of(passage, unit -> unit.startsWith("old-"));

    @Test
    void formsOneHundredAndThreeClosedGroups() {
        assertThat(groups).hasSize(103);
        assertThat(groups.stream().mapToInt(g -> g.newer().size()).max()).hasValue(75);
        assertThat(groups.stream().mapToInt(g -> g.older().size()).max()).hasValue(283);
    }

    @Test
    void everyUnitIsInOneGroup() {
        Set<String> members = new TreeSet<>();
        int count = 0;
        for (Group group : groups) {
            members.addAll(group.older());
            members.addAll(group.newer());
            count += group.older().size() + group.newer().size();
        }
        assertThat(members).hasSize(901 + 240);
        assertThat(count).isEqualTo(members.size());
    }

    @Test
    void onlyOneUnitIsUnchanged() {
        assertThat(groups.stream().filter(Group::unchanged))
                .singleElement()
                .satisfies(group -> assertThat(group.newer()).containsExactly("new-11948"));
    }

    @Test
    void onlyThePartsThatNoSourceGivesAreEstimated() {
        long exact = passage.named().stream()
                .filter(unit -> unit.startsWith("old-"))
                .filter(unit -> passage.heirs(unit).values().stream().allMatch(s -> s.estimated() == 0))
                .count();
        assertThat(exact).isEqualTo(901 - 215);
    }

    private static List<Link> read() {
        Map<String, Integer> unknown = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : lines()) {
            String[] row = line.split("\t", -1);
            rows.add(row);
            if (row[2].equals("some")) {
                unknown.merge(row[0], 1, Integer::sum);
            }
        }
        return rows.stream()
                .map(row -> {
                    boolean some = row[2].equals("some");
                    double share = some ? 1.0 / unknown.getOrDefault(row[0], 1) : row[2].equals("all") ? 1 : 0;
                    return new Link("old-" + row[0], "new-" + row[1], REFORM, share, some);
                })
                .toList();
    }

    private static List<String> lines() {
        try (InputStream in = Reform2025Test.class.getResourceAsStream("lineage-2025.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the links of 2025 cannot be read", e);
        }
    }
}
