package vn.nhiphoc.standalone.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.standalone.demo.truth.Facts.at;
import static vn.nhiphoc.standalone.demo.truth.Facts.cell;
import static vn.nhiphoc.standalone.demo.truth.Facts.counted;
import static vn.nhiphoc.standalone.demo.truth.Facts.in;
import static vn.nhiphoc.standalone.demo.truth.Facts.out;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final String DAY_TWO = "W culture 2025-10-02";

    private final Ledger ledger = Facts.ledger();
    private final ActivityLedger activity = ledger.plan("a", Facts.held("W", "culture", 2));

    @Test
    void aPersonVisitsOnceADayHoweverOftenTheyCheckIn() {
        activity.line(in("k1", 1, at(2, 8, 1)));
        activity.line(in("k2", 1, at(2, 9, 1)));
        activity.line(in("k3", 2, at(2, 8, 5)));

        assertThat(day("visits")).isEqualTo("2");
        assertThat(day("check_ins")).isEqualTo("3");
        assertThat(day("person_activities")).isEqualTo("2");
    }

    @Test
    void aHeadcountStandsInsteadOfCheckInsUntilItIsWithdrawn() {
        activity.line(in("k1", 1, at(2, 8, 1)));
        activity.headcount("h", counted(at(2, 9, 0), 40));

        assertThat(day("visits")).isEqualTo("40");
        assertThat(day("visits_by_check_in")).isEqualTo("0");
        assertThat(day("check_ins")).isEqualTo("1");

        activity.headcount("h", new HeadcountFact(at(2, 9, 0), List.of()));
        assertThat(day("visits")).isEqualTo("1");
    }

    @Test
    void theLastHeadcountOfADayStandsAndTheSameAgainIsNoNews() {
        assertThat(activity.headcount("h1", counted(at(2, 9, 0), 40))).isTrue();
        assertThat(activity.headcount("h2", counted(at(2, 9, 5), 50))).isTrue();
        assertThat(activity.headcount("h1", counted(at(2, 9, 0), 40))).isFalse();

        assertThat(day("visits")).isEqualTo("50");
    }

    @Test
    void aWithdrawnHeadcountLeavesNoneAlsoIfAnEarlierOneWasThere() {
        activity.headcount("h1", counted(at(2, 9, 0), 40));
        activity.headcount("h2", counted(at(2, 9, 5), 50));
        activity.headcount("h2", new HeadcountFact(at(2, 9, 5), List.of()));

        assertThat(day("visits")).isEqualTo("\\N");
    }

    @Test
    void aReportedZeroIsZeroAndAPlanAloneIsUnknown() {
        assertThat(day("visits")).isEqualTo("\\N");
        activity.headcount("h", counted(at(2, 9, 0), 0));
        assertThat(day("visits")).isEqualTo("0");
    }

    @Test
    void aVisitStandsAtTheFirstCheckInOfEqualTimesAtTheSmallerKeyInAnyOrder() {
        List<LineFact> lines = new ArrayList<>(List.of(
                new LineFact("b", 1, "teacher", Flags.NOT_ASKED, true, at(2, 8, 1)),
                new LineFact("A", 1, "worker", Flags.NOT_ASKED, true, at(2, 8, 1)),
                new LineFact("0", 1, "resident", Flags.NOT_ASKED, true, at(2, 8, 2))));
        for (int turn = 0; turn < 3; turn++) {
            Ledger other = Facts.ledger();
            ActivityLedger same = other.plan("a", Facts.held("W", "culture", 2));
            lines.forEach(same::line);
            Sheet minutes = Minutes.sheet(other);

            assertThat(cell(minutes, "W culture worker", "visits")).isEqualTo("1");
            assertThat(cell(minutes, "W culture teacher", "visits")).isEqualTo("0");
            assertThat(cell(minutes, "W culture teacher", "check_ins")).isEqualTo("1");
            Collections.rotate(lines, 1);
        }
    }

    @Test
    void aVoidedLineLeavesNothing() {
        activity.line(in("k1", 1, at(2, 8, 1)));
        activity.voided("k1");

        assertThat(day("visits")).isEqualTo("\\N");
        assertThat(Minutes.sheet(ledger).rows()).isEmpty();
        assertThat(People.sheet(ledger).rows()).isEmpty();
    }

    @Test
    void aCheckOutAloneKeepsItsDayButIsNoVisit() {
        activity.line(out("k1", 1, at(3, 8, 1)));

        assertThat(cell(UnitDays.sheet(ledger), "W culture 2025-10-03", "visits"))
                .isEqualTo("\\N");
        assertThat(cell(Minutes.sheet(ledger), "W culture resident", "check_outs"))
                .isEqualTo("1");
        assertThat(Audiences.sheet(ledger).rows()).isEmpty();
    }

    @Test
    void flagsThatWereNotAskedForAreUnknownAndAskedOnesAreNot() {
        activity.line(new LineFact("k1", 1, "resident", Flags.NOT_ASKED, true, at(2, 8, 1)));
        activity.line(new LineFact("k2", 2, "resident", Flags.NONE, true, at(2, 8, 1)));
        activity.line(new LineFact("k3", 3, "resident", Flags.REMOTE, true, at(2, 8, 1)));

        assertThat(Audiences.sheet(ledger).rows().keySet())
                .containsExactlyInAnyOrder(
                        "hn\tW\tculture\t2025-10-02\tresident\t\\N\t\\N",
                        "hn\tW\tculture\t2025-10-02\tresident\tfalse\tfalse",
                        "hn\tW\tculture\t2025-10-02\tresident\tfalse\ttrue");
    }

    @Test
    void learningMinutesRunFromTheFirstCheckInToTheLastCheckOutOfADay() {
        activity.line(out("o1", 1, at(2, 9, 0)));
        activity.line(in("i2", 1, at(2, 8, 30)));
        activity.line(in("i1", 1, at(2, 8, 1)));
        activity.line(out("o0", 1, at(2, 8, 20)));
        activity.line(in("i3", 2, at(2, 9, 0)));
        activity.line(out("o3", 2, at(2, 8, 0)));
        activity.line(in("i4", 3, at(2, 23, 50)));
        activity.line(out("o4", 3, at(3, 0, 40)));

        assertThat(day("learning_minutes")).isEqualTo("59");
    }

    private String day(String column) {
        return cell(UnitDays.sheet(ledger), DAY_TWO, column);
    }
}
