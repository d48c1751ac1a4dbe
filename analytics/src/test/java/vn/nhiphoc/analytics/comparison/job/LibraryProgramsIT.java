package vn.nhiphoc.analytics.comparison.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real monthly summaries of a library's branches, many of them blank: a month is a campaign. */
class LibraryProgramsIT {
    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");
    private static StoredYears store;

    @BeforeAll
    static void stored() throws Exception {
        store = new StoredYears();
        store.unit("library", "", null, null);
        Set<String> known = new TreeSet<>();
        for (String line : lines()) {
            String[] row = line.split("\t", -1);
            String branch = row[1].replace("'", "");
            if (known.add(row[0])) {
                YearMonth month = YearMonth.parse(row[0]);
                store.campaign("m-" + row[0], month.atDay(1), month.lengthOfMonth());
            }
            if (known.add(branch)) {
                store.unit(branch, "'library'", null, null);
            }
            store.summary(
                    "m-" + row[0],
                    branch,
                    "talk",
                    Long.valueOf(row[2]),
                    row[3].isEmpty() ? null : Long.valueOf(row[3]));
        }
        store.moveOn();
        store.compute(LATER);
    }

    @Test
    void januaryIsComparedBranchByBranchAndTogether() {
        assertThat(visits("m-2021-01", "m-2020-01")).containsExactly("752\t7932\t4\t28\t");
    }

    @Test
    void februaryHasNoFigureAndIsNoLossOfAHundredPercent() {
        assertThat(visits("m-2021-02", "m-2020-02"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("\\N\t").endsWith("\tno_current"));
    }

    @Test
    void eventsAreKnownWhereAttendanceIsBlank() {
        assertThat(store.query("SELECT current > 0, reason FROM year_over_year WHERE campaign_id = 'm-2021-02'"
                        + " AND baseline_id = 'm-2020-02' AND view = 'restated' AND align = 'date' AND unit_id = 'library'"
                        + " AND activity_type = '' AND campaign_day IS NULL AND measure = 'activities_opened'"))
                .containsExactly("1\t");
    }

    private static List<String> visits(String campaign, String baseline) {
        return store.query("SELECT current, baseline, units_current, units_baseline, reason FROM year_over_year"
                + " WHERE campaign_id = '" + campaign + "' AND baseline_id = '" + baseline
                + "' AND view = 'as_reported' AND align = 'weekday' AND unit_id = 'library' AND activity_type = 'talk'"
                + " AND campaign_day IS NULL AND measure = 'visits'");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                LibraryProgramsIT.class.getResourceAsStream("/vn/nhiphoc/analytics/comparison/library-programs.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
