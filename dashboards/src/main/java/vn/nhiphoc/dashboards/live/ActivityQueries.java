package vn.nhiphoc.dashboards.live;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** Openings and activities as they stood at a moment. That one was cancelled later is known, but not when. */
final class ActivityQueries {
    private static final int NEWEST = 12;
    private static final String OPENINGS = """
            SELECT unit_id, toUnixTimestamp64Milli(opened_at) AS opened_ms, joint FROM unit_opening WHERE""";
    private static final String AT_MOMENT = """
            WITH fromUnixTimestamp64Milli(?) AS moment,
                status = 'cancelled' AS gone,
                ifNull(NOT gone AND opened_at <= moment, false) AS begun,
                ifNull(closed_at <= moment, false) AS ended
            """;
    private static final String COUNTS = AT_MOMENT + """
            , toDate(starts_at, 'Asia/Ho_Chi_Minh') = toDate(?) AS of_today
            SELECT unit_id, activity_type, count() AS n, countIf(begun AND NOT ended) AS going,
                countIf(of_today AND NOT gone) AS planned, countIf(of_today AND begun AND NOT ended) AS open_today,
                countIf(of_today AND begun AND ended) AS closed_today, countIf(of_today AND gone) AS gone_today,
                sum(present) AS there, countIf(of_today AND NOT gone AND NOT begun AND starts_at <= moment) AS overdue
            FROM activities WHERE""";
    private static final String OPEN = AT_MOMENT + """
            SELECT activity_id, title, activity_type, unit_id, toUnixTimestamp64Milli(opened_at) AS opened_ms,
                toUnixTimestamp64Milli(ends_at) AS ends_ms
            FROM activities WHERE begun AND NOT ended AND""";

    private ActivityQueries() {}

    static List<Facts.UnitOpening> openings(Reading reading, Scope scope, Moment moment) {
        Query query = scope.narrow(Query.of("unit openings", OPENINGS));
        return reading.list(query, row -> opening(row, moment.at()));
    }

    static List<Facts.ActivityCount> counts(Reading reading, Scope scope, Moment moment) {
        Query query = Query.of(
                "activities", COUNTS, moment.at().toEpochMilli(), moment.day().toString());
        return reading.list(scope.narrow(query).and(" GROUP BY unit_id, activity_type"), ActivityQueries::count);
    }

    static List<Facts.OpenActivity> newest(Reading reading, Scope scope, Moment moment) {
        Query query = scope.narrow(
                Query.of("activities that are on", OPEN, moment.at().toEpochMilli()));
        return reading.list(
                query.and(" ORDER BY opened_at DESC, activity_id LIMIT " + NEWEST), ActivityQueries::openActivity);
    }

    private static Facts.UnitOpening opening(Row row, Instant moment) throws SQLException {
        Instant openedAt = row.instantOrNull("opened_ms");
        boolean opened = openedAt != null && !openedAt.isAfter(moment);
        return new Facts.UnitOpening(row.text("unit_id"), opened ? openedAt : null, opened && row.flag("joint"));
    }

    private static Facts.ActivityCount count(Row row) throws SQLException {
        return new Facts.ActivityCount(
                row.text("unit_id"),
                row.text("activity_type"),
                row.number("n"),
                row.number("going"),
                row.number("planned"),
                row.number("open_today"),
                row.number("closed_today"),
                row.number("gone_today"),
                row.number("there"),
                row.number("overdue"));
    }

    private static Facts.OpenActivity openActivity(Row row) throws SQLException {
        return new Facts.OpenActivity(
                row.text("activity_id"),
                row.text("title"),
                row.text("activity_type"),
                row.text("unit_id"),
                Objects.requireNonNull(row.instantOrNull("opened_ms"), "activities.opened_at"),
                Objects.requireNonNull(row.instantOrNull("ends_ms"), "activities.ends_at"));
    }
}
