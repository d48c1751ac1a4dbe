package vn.nhiphoc.dashboards.live;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** Reads what the year before knows of a day. */
final class EarlierYears {
    private static final String COMPARED = """
            SELECT toInt64(current) AS now, toInt64(baseline) AS then, estimated_share AS estimated, reason,
                formatDateTime(until, '%Y-%m-%dT%H:%i:%S+07:00') AS until
            FROM year_over_year
            WHERE campaign_id = ? AND baseline_id = ? AND view = 'restated' AND align = 'date' AND measure = 'visits'
                AND activity_type = '' AND campaign_day IS NULL AND unit_id = ?
            ORDER BY scope = 'subtree' DESC
            LIMIT 1""";

    private EarlierYears() {}

    /** The latest earlier week of the same city; null when there is none. */
    static @Nullable Campaign before(Campaign campaign, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(other -> other.city().equals(campaign.city()) && other.isWeek() && campaign.isWeek())
                .filter(other -> other.year() < campaign.year())
                .max(Comparator.comparing(Campaign::startsOn))
                .orElse(null);
    }

    /**
     * Reads it.
     *
     * @param root the unit whose subtree is shown, or the city
     */
    static EarlierYear read(
            Reading reading, Campaign campaign, Campaign earlier, Scope scope, @Nullable String root, LocalDate day) {
        Scope then = new Scope(earlier.campaignId(), scope.unitId());
        LocalDate sameDate = EarlierYear.sameDate(campaign, earlier, day);
        LocalDate sameWeekday = EarlierYear.sameWeekday(campaign, earlier, day);
        EarlierYear.Day byDate = day(reading, then, sameDate);
        return new EarlierYear(
                earlier,
                byDate,
                sameWeekday != null && sameWeekday.equals(sameDate) ? byDate : day(reading, then, sameWeekday),
                root == null ? null : compared(reading, campaign, earlier, root));
    }

    private static EarlierYear.@Nullable Day day(Reading reading, Scope scope, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        Moment end = new Moment(Hanoi.endOf(day), false);
        return new EarlierYear.Day(
                day,
                VisitQueries.minutes(reading, scope, end),
                Sums.known(VisitQueries.today(reading, scope, end), Facts.VisitCount::visits));
    }

    private static EarlierYear.@Nullable Compared compared(
            Reading reading, Campaign campaign, Campaign earlier, String root) {
        Query query = Query.of("the year before", COMPARED, campaign.campaignId(), earlier.campaignId(), root);
        return reading.list(query, EarlierYears::line).stream().findFirst().orElse(null);
    }

    private static EarlierYear.Compared line(Row row) throws SQLException {
        String until = row.text("until");
        return new EarlierYear.Compared(
                row.numberOrNull("now"),
                row.numberOrNull("then"),
                row.fraction("estimated"),
                row.text("reason"),
                until.isEmpty() ? null : until);
    }
}
