package vn.nhiphoc.dashboards.live;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;
import vn.nhiphoc.dashboards.request.Refused;

/** Campaigns, units and types. */
final class ReferenceQueries {
    private static final Query CAMPAIGNS = Query.of("campaigns", """
            SELECT campaign_id, city, year, toString(starts_on) AS starts, toString(ends_on) AS ends, theme
            FROM campaigns""");
    private static final String CITY_OF = "SELECT city FROM units WHERE unit_id = ?";
    private static final String BELOW =
            "SELECT unit_id FROM units WHERE unit_id = ? AND (unit_id = ? OR has(ancestor_ids, ?))";
    private static final String UNITS = """
            SELECT u.unit_id AS unit_id, u.name AS name, u.name_en AS name_en, u.kind AS kind,
                ifNull(u.parent_id, '') AS parent, ifNull(u.located_in, '') AS located, b.n AS descendants
            FROM units AS u
            LEFT JOIN (
                SELECT arrayJoin(arrayFilter(a -> a != unit_id, ancestor_ids)) AS ancestor, count() AS n
                FROM units GROUP BY ancestor
            ) AS b ON b.ancestor = u.unit_id
            WHERE u.city = ?""";
    private static final String DISTRICTS = """
            SELECT place, argMax(district, (part, district)) AS area, argMax(title, (part, district)) AS area_name,
                argMax(title_en, (part, district)) AS area_name_en
            FROM (
                SELECT l.to_unit_id AS place, d.unit_id AS district, any(d.name) AS title, any(d.name_en) AS title_en,
                    sum(l.share) AS part
                FROM unit_lineage AS l
                INNER JOIN units AS o ON o.unit_id = l.from_unit_id
                INNER JOIN units AS d ON d.unit_id = o.parent_id
                WHERE d.kind = 'district' AND d.city = ?
                GROUP BY place, district
            )
            GROUP BY place""";
    private static final String TYPES = """
            SELECT t.code AS code, t.name AS name, t.name_en AS name_en, p.letter AS letter, p.n > 0 AS planned
            FROM activity_types AS t
            LEFT JOIN (
                SELECT activity_type, count() AS n, argMin(letter, (parent_number != '', issued_on, number)) AS letter,
                    min((parent_number != '', position)) AS place
                FROM plans WHERE campaign_id = ? GROUP BY activity_type
            ) AS p ON p.activity_type = t.code
            ORDER BY p.n = 0, p.place, t.position, t.code""";

    private ReferenceQueries() {}

    static List<Campaign> campaigns(Reading reading) {
        return reading.list(CAMPAIGNS, ReferenceQueries::campaign);
    }

    /** The city of a unit, refused when there is no such unit. */
    static String cityOf(Reading reading, String unitId) {
        return reading.list(Query.of("a unit's city", CITY_OF, unitId), row -> row.text("city")).stream()
                .findFirst()
                .orElseThrow(() -> Refused.unknownUnit(unitId));
    }

    static boolean isBelow(Reading reading, String unitId, String ancestorId) {
        Query query = Query.of("a unit's place", BELOW, unitId, ancestorId, ancestorId);
        return !reading.list(query, row -> row.text("unit_id")).isEmpty();
    }

    static List<Facts.Unit> units(Reading reading, Campaign campaign) {
        return reading.list(Query.of("units", UNITS, campaign.city()), ReferenceQueries::unit);
    }

    /** The former district that most of a place came from, by place. */
    static Map<String, Facts.Area> districts(Reading reading, Campaign campaign) {
        Map<String, Facts.Area> areas = new HashMap<>();
        reading.list(
                Query.of("former districts", DISTRICTS, campaign.city()),
                row -> areas.put(
                        row.text("place"),
                        new Facts.Area(row.text("area"), row.text("area_name"), row.text("area_name_en"))));
        return areas;
    }

    static List<Facts.Type> types(Reading reading, Campaign campaign) {
        return reading.list(Query.of("activity types", TYPES, campaign.campaignId()), ReferenceQueries::type);
    }

    private static Campaign campaign(Row row) throws SQLException {
        return new Campaign(
                row.text("campaign_id"),
                row.text("city"),
                (int) row.number("year"),
                row.day("starts"),
                row.day("ends"),
                row.text("theme"));
    }

    private static Facts.Unit unit(Row row) throws SQLException {
        return new Facts.Unit(
                row.text("unit_id"),
                row.text("name"),
                row.text("name_en"),
                row.text("kind"),
                row.text("parent"),
                row.text("located"),
                (int) row.number("descendants"));
    }

    private static Facts.Type type(Row row) throws SQLException {
        return new Facts.Type(
                row.text("code"), row.text("name"), row.text("name_en"), row.text("letter"), row.flag("planned"));
    }
}
