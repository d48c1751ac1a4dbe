package vn.nhiphoc.standalone.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;
import vn.nhiphoc.standalone.demo.truth.CampaignFact;
import vn.nhiphoc.standalone.demo.truth.HeadcountFact;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;

class CheckTest {

    /** One headcount of 5 teachers: one row in unit_activity_minute. */
    private static Sheet sheet() {
        LocalDate day = LocalDate.of(2025, 10, 1);
        Ledger ledger = new Ledger(new CampaignFact("hn", "hanoi", day, day, null, null));
        ledger.plan("a", new ActivityFact("W", "culture", null, "x", null, 0, 60_000, List.of()))
                .headcount("h", new HeadcountFact(60_000, List.of(new HeadcountFact.Count("teacher", 0, 5))));
        return Truth.sheets().get(1).apply(ledger);
    }

    private static final String KEY = "hn\tW\tculture\tteacher\t60000";

    @Test
    void equalRowsAgree() {
        Comparison comparison = Check.compare(sheet(), Stream.of(KEY + "\t5\t0\t0"));

        assertThat(comparison).isEqualTo(new Comparison("unit_activity_minute", "", 1, 8, 0, List.of()));
    }

    @Test
    void aDifferingCellIsNamedWithItsColumn() {
        Comparison comparison = Check.compare(sheet(), Stream.of(KEY + "\t5\t1\t0"));

        assertThat(comparison.differing()).isEqualTo(1);
        assertThat(comparison.first())
                .containsExactly(new Difference("unit_activity_minute", KEY, "check_ins", "0", "1"));
    }

    @Test
    void aMissingRowAndASurplusRowAreDifferences() {
        Comparison missing = Check.compare(sheet(), Stream.of());
        Comparison twice = Check.compare(sheet(), Stream.of(KEY + "\t5\t0\t0", KEY + "\t5\t0\t0"));

        assertThat(missing.first().get(0).found()).isEqualTo(Difference.NO_ROW);
        assertThat(missing.differing()).isEqualTo(3);
        assertThat(twice.first().get(0).expected()).isEqualTo(Difference.NO_ROW);
        assertThat(twice.rows()).isEqualTo(2);
    }
}
