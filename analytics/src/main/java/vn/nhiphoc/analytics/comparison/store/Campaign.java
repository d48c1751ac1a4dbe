package vn.nhiphoc.analytics.comparison.store;

import java.time.LocalDate;
import vn.nhiphoc.analytics.comparison.scope.Years;

/** A campaign that may be compared. */
public record Campaign(String id, String city, int year, LocalDate startsOn, LocalDate endsOn) {

    Years.Season season() {
        return new Years.Season(startsOn, endsOn);
    }

    int length() {
        return (int) (endsOn.toEpochDay() - startsOn.toEpochDay()) + 1;
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
