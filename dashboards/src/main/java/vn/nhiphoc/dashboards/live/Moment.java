package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a snapshot shows.
 *
 * @param at the instant
 * @param live whether that is now
 */
record Moment(Instant at, boolean live) {
    /** The moment that was asked for; without one it is now, or the campaign's last moment once that is over. */
    static Moment of(@Nullable Instant asked, Instant now, @Nullable Campaign campaign) {
        if (asked != null) {
            return asked.isBefore(now) ? new Moment(asked, false) : new Moment(now, true);
        }
        return campaign != null && campaign.lastMoment().isBefore(now)
                ? new Moment(campaign.lastMoment(), false)
                : new Moment(now, true);
    }

    LocalDate day() {
        return Hanoi.day(at);
    }

    /** Whether nothing of this day, as far as it has passed, lies behind the moment: then whole-day figures hold. */
    boolean holdsItsDay() {
        return live || !at.isBefore(Hanoi.endOf(day()));
    }

    /** The same for the days of the campaign. */
    boolean holdsTheWeekOf(Campaign campaign) {
        return live || !at.isBefore(campaign.lastMoment());
    }
}
