package vn.nhiphoc.dashboards.units;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** What stands on a unit's page. */
final class UnitPageQueries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ABOVE = """
            SELECT a.unit_id AS unit_id, a.name AS name, ifNull(a.name_en, '') AS name_en
            FROM units AS a
            WHERE has((SELECT any(ancestor_ids) FROM units WHERE unit_id = ?), a.unit_id) AND a.unit_id != ?
            ORDER BY length(a.ancestor_ids) DESC""";
    private static final String PARTS = """
            SELECT o.name AS name, ifNull(o.official_code, '') AS code, l.share AS share, l.estimated AS estimated,
                toString(l.effective_on) AS day
            FROM unit_lineage AS l
            INNER JOIN units AS o ON o.unit_id = l.from_unit_id
            WHERE l.to_unit_id = ? AND (l.share > 0 OR l.estimated)
            ORDER BY l.effective_on DESC, share DESC, name""";
    private static final String ACTIVITIES = """
            WITH fromUnixTimestamp64Milli(?) AS moment,
                ifNull(opened_at <= moment, false) AS begun, ifNull(closed_at <= moment, false) AS ended
            SELECT activity_id, title, activity_type,
                multiIf(status = 'cancelled', 'cancelled', begun AND ended, 'closed', begun, 'open', 'planned') AS state,
                unit_id != ? AS joined, toUnixTimestamp64Milli(starts_at) AS starts_ms,
                toUnixTimestamp64Milli(ends_at) AS ends_ms,
                if(begun, toUnixTimestamp64Milli(opened_at), NULL) AS opened_ms,
                if(begun AND ended, toUnixTimestamp64Milli(closed_at), NULL) AS closed_ms, visits, people
            FROM activities
            WHERE campaign_id = ? AND (unit_id = ?
                OR activity_id IN (SELECT activity_id FROM activity_partners WHERE campaign_id = ? AND unit_id = ?))
            ORDER BY starts_at, activity_id
            LIMIT 500""";
    private static final String DAYS = """
            SELECT toString(d.day) AS on_day, d.phase AS its_phase, sum(d.visits) AS n,
                if(n IS NULL, NULL, sum(d.visits_by_check_in)) AS by_check_in,
                if(n IS NULL, NULL, sum(d.visits_by_headcount)) AS by_headcount,
                sum(d.visits_by_summary) AS by_summary
            FROM unit_activity_day AS d
            WHERE d.campaign_id = ? AND d.unit_id = ? AND d.day <= toDate(?)
            GROUP BY on_day, its_phase
            HAVING n IS NOT NULL
            ORDER BY on_day""";

    private UnitPageQueries() {}

    static List<UnitPage.Above> above(Reading reading, String unit) {
        return reading.list(
                Query.of("the units above", ABOVE, unit, unit),
                row -> new UnitPage.Above(row.text("unit_id"), new Found.Name(row.text("name"), row.text("name_en"))));
    }

    static List<UnitPage.Part> parts(Reading reading, String unit) {
        return reading.list(
                Query.of("what a unit was formed from", PARTS, unit),
                row -> new UnitPage.Part(
                        row.text("name"),
                        textOrNull(row, "code"),
                        row.fraction("share"),
                        row.flag("estimated"),
                        row.day("day")));
    }

    static List<UnitPage.Activity> activities(
            Reading reading, String campaign, String unit, OffsetDateTime at, boolean live) {
        Query query = Query.of(
                "a unit's activities", ACTIVITIES, at.toInstant().toEpochMilli(), unit, campaign, unit, campaign, unit);
        return reading.list(query, row -> activity(row, live));
    }

    /** The days up to the last one that the moment does not cut. */
    static List<UnitPage.Day> days(Reading reading, String campaign, String unit, OffsetDateTime at, boolean live) {
        LocalDate last =
                live ? at.toLocalDate() : at.plusSeconds(1).toLocalDate().minusDays(1);
        Query query = Query.of("a unit's days", DAYS, campaign, unit, last.toString());
        return reading.list(
                query,
                row -> new UnitPage.Day(
                        row.day("on_day"),
                        row.text("its_phase"),
                        row.numberOrNull("n"),
                        row.numberOrNull("by_check_in"),
                        row.numberOrNull("by_headcount"),
                        row.numberOrNull("by_summary")));
    }

    private static UnitPage.Activity activity(Row row, boolean live) throws SQLException {
        return new UnitPage.Activity(
                row.text("activity_id"),
                row.text("title"),
                row.text("activity_type"),
                row.text("state"),
                row.flag("joined"),
                time(Objects.requireNonNull(row.instantOrNull("starts_ms"), "activities.starts_at")),
                time(Objects.requireNonNull(row.instantOrNull("ends_ms"), "activities.ends_at")),
                timeOrNull(row.instantOrNull("opened_ms")),
                timeOrNull(row.instantOrNull("closed_ms")),
                live ? row.numberOrNull("visits") : null,
                live ? row.numberOrNull("people") : null);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static @Nullable String textOrNull(Row row, String column) throws SQLException {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
