package vn.nhiphoc.standalone.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.standalone.demo.truth.Facts.at;
import static vn.nhiphoc.standalone.demo.truth.Facts.cell;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private final Ledger ledger = Facts.ledger();

    @Test
    void aWardWithoutACeremonyHasGivenNoWord() {
        assertThat(opening("W", "state")).isEqualTo("no_word");
        assertThat(opening("W", "opened_at")).isEqualTo("\\N");
        assertThat(opening("S", "state")).isEqualTo("-");
    }

    @Test
    void theEarliestOpeningCountsForEveryUnitThatTakesPart() {
        ledger.plan("late", ceremony("W", List.of())).opened(at(1, 9, 0));
        ledger.plan("early", ceremony("V", List.of("W", "S"))).opened(at(1, 8, 0));

        assertThat(opening("W", "activity_id")).isEqualTo("early");
        assertThat(opening("W", "joint")).isEqualTo("true");
        assertThat(opening("V", "joint")).isEqualTo("false");
        assertThat(opening("S", "state")).isEqualTo("opened");
    }

    @Test
    void aCancelledCeremonyOrOneOfAnotherDayOrTypeOpensNobody() {
        ActivityLedger cancelled = ledger.plan("a", ceremony("W", List.of("S")));
        cancelled.opened(at(1, 8, 0));
        cancelled.cancelled();
        ledger.plan("b", Facts.held("W", "opening_ceremony", 2)).opened(at(2, 8, 0));
        ledger.plan("c", Facts.held("W", "culture", 1)).opened(at(1, 8, 0));

        assertThat(opening("W", "state")).isEqualTo("no_word");
        assertThat(opening("S", "state")).isEqualTo("-");
    }

    private static ActivityFact ceremony(String unit, List<String> joining) {
        return Facts.held(unit, "opening_ceremony", 1).joinedBy(joining);
    }

    private String opening(String unit, String column) {
        return cell(Openings.sheet(ledger), unit, column);
    }
}
