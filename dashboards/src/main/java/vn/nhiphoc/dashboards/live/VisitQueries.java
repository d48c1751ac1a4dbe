package vn.nhiphoc.dashboards.live;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** Visits and people up to a moment: from the rows of days and phases where these are whole, else by the minute. */
final class VisitQueries {
    private static final String STANDING = """
            SELECT unit_id, activity_type, visits AS n, if(visits IS NULL, NULL, visits_by_check_in) AS by_check_in,
                if(visits IS NULL, NULL, check_ins) AS lines
            """;
    private static final String DAY = STANDING + "FROM unit_activity_day WHERE day = toDate(?) AND";
    private static final String WEEK = STANDING + "FROM unit_activity_total WHERE phase = 'week' AND";
    private static final String SPAN = "minute >= toDateTime(?) AND minute <= toDateTime(?) AND";
    private static final String BY_MINUTE = """
            SELECT unit_id, activity_type, sum(visits) AS n, NULL AS by_check_in, sum(check_ins) AS lines
            FROM unit_activity_minute WHERE (visits != 0 OR check_ins != 0 OR check_outs = 0) AND\s""" + SPAN;
    private static final String MINUTES = """
            SELECT toInt64(toUnixTimestamp(minute)) * 1000 AS minute_ms, sum(visits) AS n
            FROM unit_activity_minute WHERE\s""" + SPAN;
    private static final String PEOPLE = """
            SELECT maxOrNullIf(people, day = toDate(?)) AS today,
                maxOrNullIf(people, day IS NULL AND phase = 'week') AS week
            FROM people
            WHERE campaign_id = ? AND scope_kind = 'subtree' AND scope_id = ? AND activity_type = ''
                AND (day = toDate(?) OR day IS NULL)""";

    private VisitQueries() {}

    static List<Facts.VisitCount> today(Reading reading, Scope scope, Moment moment) {
        if (moment.holdsItsDay()) {
            Query day = Query.of("visits of the day", DAY, moment.day().toString());
            return reading.list(scope.narrow(day), VisitQueries::visits);
        }
        return byMinute(reading, scope, Hanoi.startOf(moment.day()), moment.at());
    }

    static List<Facts.VisitCount> week(Reading reading, Scope scope, Campaign campaign, Moment moment) {
        if (moment.holdsTheWeekOf(campaign)) {
            return reading.list(scope.narrow(Query.of("visits of the week", WEEK)), VisitQueries::visits);
        }
        return byMinute(reading, scope, Hanoi.startOf(campaign.startsOn()), moment.at());
    }

    static List<Facts.MinuteCount> minutes(Reading reading, Scope scope, Moment moment) {
        LocalDate day = moment.day();
        Instant end = moment.holdsItsDay() ? Hanoi.endOf(day) : moment.at();
        Query query = span("visits by the minute", MINUTES, Hanoi.startOf(day), end);
        return reading.list(
                scope.narrow(query).and(" GROUP BY minute_ms HAVING n != 0 ORDER BY minute_ms"),
                row -> new Facts.MinuteCount(
                        Objects.requireNonNull(row.instantOrNull("minute_ms"), "unit_activity_minute.minute"),
                        row.number("n")));
    }

    /** People of the subtree, where the moment does not cut the day or the week that they are counted over. */
    static Facts.PeopleCount people(Reading reading, Campaign campaign, String unitId, Moment moment) {
        String day = moment.day().toString();
        Query query = Query.of("people", PEOPLE, day, campaign.campaignId(), unitId, day);
        return reading.list(
                        query,
                        row -> new Facts.PeopleCount(
                                moment.holdsItsDay() ? row.numberOrNull("today") : null,
                                moment.holdsTheWeekOf(campaign) ? row.numberOrNull("week") : null))
                .get(0);
    }

    private static List<Facts.VisitCount> byMinute(Reading reading, Scope scope, Instant from, Instant to) {
        Query query = span("visits so far", BY_MINUTE, from, to);
        return reading.list(scope.narrow(query).and(" GROUP BY unit_id, activity_type"), VisitQueries::visits);
    }

    private static Query span(String act, String sql, Instant from, Instant to) {
        return Query.of(act, sql, from.getEpochSecond(), to.getEpochSecond());
    }

    private static Facts.VisitCount visits(Row row) throws SQLException {
        return new Facts.VisitCount(
                row.text("unit_id"),
                row.text("activity_type"),
                row.numberOrNull("n"),
                row.numberOrNull("by_check_in"),
                row.numberOrNull("lines"));
    }
}
