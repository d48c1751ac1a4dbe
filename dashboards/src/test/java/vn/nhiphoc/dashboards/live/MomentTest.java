package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final Campaign WEEK =
            new Campaign("hn-2025", "hanoi", 2025, LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-07"), "");

    @Test
    void isNowWhileTheWeekIsOn() {
        Instant now = at("2025-10-07T23:59:59.999+07:00");

        assertThat(Moment.of(null, now, WEEK)).isEqualTo(new Moment(now, true));
    }

    @Test
    void isTheLastMomentOnceTheWeekIsOver() {
        Moment moment = Moment.of(null, at("2025-10-08T00:00:00+07:00"), WEEK);

        assertThat(moment).isEqualTo(new Moment(at("2025-10-07T23:59:59.999+07:00"), false));
        assertThat(moment.holdsItsDay()).isTrue();
        assertThat(moment.holdsTheWeekOf(WEEK)).isTrue();
    }

    @Test
    void isNeverAheadOfNow() {
        Instant now = at("2025-10-02T08:00:00+07:00");

        assertThat(Moment.of(at("2025-10-02T08:04:00+07:00"), now, WEEK)).isEqualTo(new Moment(now, true));
    }

    @Test
    void cutsItsDayAndWeekWhenItLiesWithinThem() {
        Moment moment = Moment.of(at("2025-10-02T08:00:00+07:00"), at("2025-10-03T00:00:00+07:00"), WEEK);

        assertThat(moment.holdsItsDay()).isFalse();
        assertThat(moment.holdsTheWeekOf(WEEK)).isFalse();
    }

    @Test
    void belongsToTheLocalDay() {
        assertThat(new Moment(Instant.parse("2025-10-01T17:00:00Z"), false).day())
                .isEqualTo(LocalDate.parse("2025-10-02"));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
