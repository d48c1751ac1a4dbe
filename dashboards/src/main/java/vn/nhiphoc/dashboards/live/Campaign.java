package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.time.LocalDate;

/** A week, or another span of days that is counted on its own. */
record Campaign(String campaignId, String city, int year, LocalDate startsOn, LocalDate endsOn, String theme) {
    private static final int LONGEST_WEEK_DAYS = 14;

    Instant lastMoment() {
        return Hanoi.endOf(endsOn);
    }

    boolean hasBegunBy(LocalDate day) {
        return !startsOn.isAfter(day);
    }

    boolean isOn(LocalDate day) {
        return hasBegunBy(day) && !endsOn.isBefore(day);
    }

    String phase(LocalDate day) {
        return day.isBefore(startsOn) ? "before" : day.isAfter(endsOn) ? "after" : "week";
    }

    /** 1 is the first day, 0 the day before it. */
    long dayNumber(LocalDate day) {
        return day.toEpochDay() - startsOn.toEpochDay() + 1;
    }

    /** False for a month, a term or a year that is recorded as a campaign of its own. */
    boolean isWeek() {
        return endsOn.toEpochDay() - startsOn.toEpochDay() < LONGEST_WEEK_DAYS;
    }
}
