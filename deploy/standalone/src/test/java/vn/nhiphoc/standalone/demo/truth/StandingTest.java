package vn.nhiphoc.standalone.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.standalone.demo.truth.Facts.at;
import static vn.nhiphoc.standalone.demo.truth.Facts.cell;
import static vn.nhiphoc.standalone.demo.truth.Facts.counted;
import static vn.nhiphoc.standalone.demo.truth.Facts.in;
import static vn.nhiphoc.standalone.demo.truth.Facts.out;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final Ledger ledger = Facts.ledger();
    private final ActivityLedger activity = ledger.plan("a", Facts.held("W", "culture", 2));

    @Test
    void aCancelledActivityIsZeroForItsUnitAndItsEvidenceStaysVisible() {
        activity.line(in("k", 1, at(2, 8, 1)));
        activity.headcount("h", counted(at(3, 9, 0), 7));
        activity.outcome("books", new OutcomeFact(3, "đầu sách", null));
        activity.cancelled();

        assertThat(cell(UnitDays.sheet(ledger), "W culture 2025-10-02", "activities_cancelled"))
                .isEqualTo("1");
        assertThat(cell(UnitDays.sheet(ledger), "W culture 2025-10-02", "visits"))
                .isEqualTo("\\N");
        assertThat(Minutes.sheet(ledger).rows()).isEmpty();
        assertThat(Outcomes.sheet(ledger).rows()).isEmpty();
        assertThat(cell(Activities.sheet(ledger), "a", "visits")).isEqualTo("0");
        assertThat(cell(Activities.sheet(ledger), "a", "check_ins")).isEqualTo("1");
        assertThat(cell(Activities.sheet(ledger), "a", "headcount")).isEqualTo("7");
    }

    @Test
    void reinstatingRestoresAllThatCameMeanwhile() {
        activity.cancelled();
        activity.line(in("k", 1, at(2, 8, 1)));
        activity.reinstated();

        assertThat(cell(UnitDays.sheet(ledger), "W culture 2025-10-02", "visits"))
                .isEqualTo("1");
    }

    @Test
    void aMoveTakesEverythingAlongAndLeavesNoRow() {
        activity.line(in("k", 1, at(2, 8, 1)));
        activity.planned(activity.fact().at("V").as("other"));

        assertThat(UnitDays.sheet(ledger).rows().keySet()).containsExactly("hn\tV\tother\t2025-10-02");
        assertThat(cell(People.sheet(ledger), "subtree C other 2025-10-02", "people"))
                .isEqualTo("1");
    }

    @Test
    void anActivityIsActiveInEachPhaseThatItTouches() {
        activity.planned(activity.fact().between(at(-2, 8, 0), at(9, 8, 0)));
        Sheet totals = UnitTotals.sheet(ledger);

        for (String phase : new String[] {"before", "week", "after"}) {
            assertThat(cell(totals, "W culture " + phase, "activities_active")).isEqualTo("1");
        }
        assertThat(cell(totals, "W culture before", "activities_planned")).isEqualTo("1");
        assertThat(cell(totals, "W culture week", "activities_planned")).isEqualTo("0");
    }

    @Test
    void correctedDatesOfTheWeekMoveWhatWasCounted() {
        activity.planned(activity.fact().between(at(7, 8, 0), at(7, 9, 0)));
        activity.line(in("k", 1, at(7, 8, 1)));
        ledger.campaign(Facts.campaign(LocalDate.of(2025, 10, 6)));
        assertThat(cell(UnitTotals.sheet(ledger), "W culture after", "visits")).isEqualTo("1");

        ledger.campaign(Facts.campaign(LocalDate.of(2025, 10, 7)));
        assertThat(cell(UnitTotals.sheet(ledger), "W culture after", "visits")).isEqualTo("-");
        assertThat(cell(UnitTotals.sheet(ledger), "W culture week", "visits")).isEqualTo("1");
    }

    @Test
    void aPersonCountsOnceInAScopeAndAChangedParentMovesIt() {
        ActivityLedger other = ledger.plan("b", Facts.held("S", "other", 2));
        activity.line(in("k", 1, at(2, 8, 1)));
        other.line(in("k", 1, at(2, 9, 1)));

        assertThat(cell(People.sheet(ledger), "subtree W  2025-10-02", "people"))
                .isEqualTo("1");
        assertThat(cell(People.sheet(ledger), "unit S  2025-10-02", "people")).isEqualTo("1");

        ledger.unit(Facts.unit("S", "school", "A"));
        assertThat(cell(People.sheet(ledger), "subtree A  2025-10-02", "people"))
                .isEqualTo("1");
        assertThat(cell(People.sheet(ledger), "subtree W other", "people")).isEqualTo("-");
    }

    @Test
    void presentAreThoseWhoCameLastWhileItIsOpen() {
        activity.line(in("i1", 1, at(2, 8, 1)));
        activity.line(in("i2", 2, at(2, 8, 1)));
        activity.line(out("o2", 2, at(2, 8, 1)));
        assertThat(cell(Activities.sheet(ledger), "a", "present")).isEqualTo("0");

        activity.opened(at(2, 8, 0));
        assertThat(cell(Activities.sheet(ledger), "a", "present")).isEqualTo("1");

        activity.closed(at(2, 10, 0));
        assertThat(cell(Activities.sheet(ledger), "a", "present")).isEqualTo("0");
    }

    @Test
    void aWithdrawnOutcomeDoesNotShow() {
        ledger.unitOutcome("W", "books", new OutcomeFact(2.5, "đầu sách", null));
        assertThat(cell(Outcomes.sheet(ledger), "\\N W books", "quantity")).isEqualTo("2.500");

        ledger.unitOutcome("W", "books", null);
        assertThat(Outcomes.sheet(ledger).rows()).isEmpty();
    }
}
