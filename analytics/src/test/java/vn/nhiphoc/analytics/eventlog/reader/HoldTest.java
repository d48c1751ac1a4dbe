package vn.nhiphoc.analytics.eventlog.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldTest {

    private static final long START = 5;
    private static final long AFTER = START + Hold.LONGEST.toNanos() + 1;

    private final Hold hold = new Hold();

    @Test
    void beginsOnlyWhereTheWholeTailWasRead() {
        assertThat(hold.asked(7, false, START)).isZero();
        assertThat(hold.stands()).isFalse();
        assertThat(hold.asked(7, true, START)).isEqualTo(7);
        assertThat(hold.stands()).isTrue();
    }

    @Test
    void lastsUntilTheAskerLetsGo() {
        hold.asked(7, true, START);
        assertThat(hold.asked(7, false, AFTER - 1)).isEqualTo(7);
        assertThat(hold.asked(0, false, AFTER - 1)).isZero();
        assertThat(hold.stands()).isFalse();
    }

    @Test
    void anotherAskerWaitsUntilTheTailWasReadAgain() {
        hold.asked(7, true, START);
        assertThat(hold.asked(8, false, START)).isZero();
        assertThat(hold.asked(8, true, START)).isEqualTo(8);
    }

    @Test
    void whoAsksForTooLongIsNotHeardUntilHeHasLetGo() {
        hold.asked(7, true, START);
        assertThat(hold.asked(7, false, AFTER)).isZero();
        assertThat(hold.asked(7, true, AFTER)).isZero();
        assertThat(hold.asked(0, true, AFTER)).isZero();
        assertThat(hold.asked(7, true, AFTER)).isEqualTo(7);
    }

    @Test
    void isForgottenWithTheConnection() {
        hold.asked(7, true, START);
        hold.forget();
        assertThat(hold.stands()).isFalse();
    }
}
