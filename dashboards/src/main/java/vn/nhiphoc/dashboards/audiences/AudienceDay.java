package vn.nhiphoc.dashboards.audiences;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a day by audience.
 *
 * @param day the day; null for the days of the week up to the moment that was asked for
 * @param flags what of the flagged audiences is told: {@code city} where it is, {@code not_below_city} where it is not
 * @param rows a line for each audience with visits
 */
record AudienceDay(@Nullable LocalDate day, String flags, List<Line> rows) {

    /**
     * One audience. The flagged visits are null where they are not told below the city, and where nobody was asked.
     *
     * @param asked the visits of those who were asked for flags; null as the flagged ones
     */
    record Line(
            String audience,
            @Nullable Long visits,
            @Nullable Long disadvantaged,
            @Nullable Long remote,
            @Nullable Long asked) {
        Line withoutFlags() {
            return new Line(audience, visits, null, null, null);
        }
    }
}
