package vn.nhiphoc.dashboards.units;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;

/** Units of all times by name, code or id, and what became of them. */
final class UnitQueries {
    private static final String UNIT = """
            WITH replaceRegexpAll(lowerUTF8(u.name_latin), '[^\\\\p{L}\\\\p{N}]+', ' ') AS latin
            SELECT u.unit_id AS unit_id, u.name AS name, ifNull(u.name_en, '') AS name_en, trim(latin) AS latin_name,
                u.kind AS kind, ifNull(u.official_code, '') AS code, ifNull(p.name, '') AS above,
                ifNull(p.name_en, '') AS above_en, ifNull(u.valid_to <= today(), false) AS ended
            FROM units AS u
            LEFT JOIN units AS p ON p.unit_id = u.parent_id
            """;
    private static final String BY_WORDS = UNIT + """
            WHERE arrayAll(w -> position(
                    concat(' ', latin, ' ', lowerUTF8(ifNull(u.name_en, '')), ' ', ifNull(u.official_code, '')),
                    concat(' ', w)) > 0, splitByChar(' ', ?))
            ORDER BY unit_id LIMIT 2000""";
    private static final String BY_ID = UNIT + "WHERE has(splitByChar(' ', ?), u.unit_id)";
    private static final String LINKS = "SELECT from_unit_id, to_unit_id, toString(effective_on) AS day, share"
            + " FROM unit_lineage WHERE share > 0 OR NOT estimated";
    private static final String WITHIN = """
            SELECT unit_id FROM units
            WHERE (? = '' OR unit_id = ? OR has(ancestor_ids, ?))
                AND (? = '' OR city = (SELECT any(city) FROM campaigns WHERE campaign_id = ?))""";

    /** A change of boundary: what of one unit went into another on a day. */
    record Link(String from, String to, LocalDate day, double share) {}

    private UnitQueries() {}

    /** Units in whose names or code every word of the text begins a word. */
    static List<Unit> byWords(Reading reading, String latin) {
        return reading.list(Query.of("units by name", BY_WORDS, latin), UnitQueries::unit);
    }

    static List<Unit> byIds(Reading reading, List<String> ids) {
        return reading.list(Query.of("units", BY_ID, String.join(" ", ids)), UnitQueries::unit);
    }

    static List<Link> links(Reading reading) {
        return reading.list(
                Query.of("changes of boundaries", LINKS),
                row -> new Link(
                        row.text("from_unit_id"), row.text("to_unit_id"), row.day("day"), row.fraction("share")));
    }

    /** Ids of a campaign's city, and of a unit's subtree where one is given. */
    static List<String> within(Reading reading, String campaign, String limit) {
        return reading.list(
                Query.of("units in reach", WITHIN, limit, limit, limit, campaign, campaign),
                row -> row.text("unit_id"));
    }

    private static Unit unit(Row row) throws SQLException {
        return new Unit(
                row.text("unit_id"),
                row.text("name"),
                row.text("name_en"),
                row.text("latin_name"),
                row.text("kind"),
                row.text("code"),
                row.text("above"),
                row.text("above_en"),
                row.flag("ended"));
    }
}
