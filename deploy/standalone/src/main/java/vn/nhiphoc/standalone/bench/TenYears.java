package vn.nhiphoc.standalone.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ten campaigns of a city of 2,000 units each, 12 types and 7 days, with all figures known of every day, put straight
 * into the tables. Half of the units last; the others were wards that a reform on 1 July 2025 merged, divided, renamed or
 * let be. One type was renamed that day.
 *
 * @param generation of the rows that are served
 */
record TenYears(long generation, long seed) {
    static final String LAST = "bench-2025";
    static final String BEFORE = "bench-2024";
    static final int YEARS = 10;
    static final int PAIRS = YEARS * (YEARS - 1) / 2;
    static final int UNITS = 2_000;
    static final int TYPES = 12;
    static final int DAYS = 7;

    private static final String EACH_YEAR = "(SELECT 2016 + number AS year, 'bench-' || toString(year) AS campaign_id,"
            + " makeDate(year, 10, 1) AS starts_on FROM numbers(" + YEARS + ")) AS y";
    private static final String EACH_UNIT = "(SELECT number AS n FROM numbers(" + UNITS + ")) AS u";
    private static final String EACH_TYPE = "(SELECT number AS t FROM numbers(" + TYPES + ")) AS k";
    private static final String EACH_DAY = "(SELECT number AS d FROM numbers(" + DAYS + ")) AS a";
    private static final String UNIT =
            "if(n % 2 = 0, 's-', if(year < 2025, 'o-', 'n-')) || leftPad(toString(intDiv(n, 2)), 4, '0')";
    private static final String TYPE = "'t' || leftPad(toString(t + (t = 11 AND year = 2025)), 2, '0')";

    /** Everything but the campaigns, without which nothing is compared. */
    List<String> figures() {
        return List.of(
                units("'c-0'", "[]", "NULL", "NULL", 1),
                units("'s-' || leftPad(toString(number), 4, '0')", "['c-0']", "NULL", "NULL", UNITS / 2),
                units("'o-' || leftPad(toString(number), 4, '0')", "['c-0']", "NULL", "'2025-07-01'", UNITS / 2),
                units("'n-' || leftPad(toString(number), 4, '0')", "['c-0']", "'2025-07-01'", "NULL", UNITS / 2),
                lineage(0.6, 1),
                "INSERT INTO nhiphoc.activity_type_links_rows (generation, from_code, to_code, effective_on, version)"
                        + " VALUES (" + generation + ", 't11', 't12', '2025-07-01', 1)",
                days(),
                "INSERT INTO nhiphoc.unit_activity_total_rows (generation, campaign_id, unit_id, activity_type, phase,"
                        + " activities_planned, activities_opened, evidence, visits_by_check_in, check_ins,"
                        + " person_activities, people, version) SELECT generation, campaign_id, unit_id, activity_type,"
                        + " 'week', sum(activities_planned), sum(activities_opened), sum(evidence),"
                        + " sum(visits_by_check_in), sum(check_ins), sum(person_activities), max(people), 1"
                        + " FROM nhiphoc.unit_activity_day_rows WHERE startsWith(campaign_id, 'bench-') GROUP BY ALL",
                people("unit", "unit_id", "activity_type", "day"),
                people("unit", "unit_id", "activity_type", "toDate(0)"),
                people("unit", "unit_id", "''", "day"),
                people("unit", "unit_id", "''", "toDate(0)"),
                people("subtree", "'c-0'", "activity_type", "day"),
                people("subtree", "'c-0'", "activity_type", "toDate(0)"),
                people("subtree", "'c-0'", "''", "day"),
                people("subtree", "'c-0'", "''", "toDate(0)"));
    }

    /** What the tables do by themselves once nothing was written for five minutes, to comparisons for fifteen. */
    static List<String> atRest() {
        return Stream.of("unit_activity_day_rows", "unit_activity_total_rows", "people_rows", "comparison_scopes")
                .map(table -> "OPTIMIZE TABLE nhiphoc." + table + " FINAL")
                .toList();
    }

    String campaigns() {
        return "INSERT INTO nhiphoc.campaigns_rows (generation, campaign_id, city, year, starts_on, ends_on, version)"
                + " SELECT " + generation + ", campaign_id, 'bench', year, starts_on, starts_on + 6, 1 FROM "
                + EACH_YEAR;
    }

    /** Of four wards two became one, one was divided by an estimate, and one got another name. */
    String lineage(double part, int version) {
        return "INSERT INTO nhiphoc.unit_lineage_rows (generation, from_unit_id, to_unit_id, effective_on, share,"
                + " estimated, version) SELECT " + generation + ", 'o-' || leftPad(toString(number), 4, '0'),"
                + " 'n-' || leftPad(toString(link.1), 4, '0'), '2025-07-01', link.2, link.2 < 1, " + version
                + " FROM (SELECT toInt64(number) AS number, arrayJoin(multiIf(number % 4 = 1, [(number - 1, 1.)],"
                + " number % 4 = 2, [(number - 1, " + part + "), (number, 1 - " + part + ")], [(number, 1.)])) AS link"
                + " FROM numbers(" + UNITS / 2 + "))";
    }

    /** One figure of a past year is another one: its day's and its week's. */
    List<String> correction(long visits) {
        String its = " FINAL WHERE campaign_id = '" + BEFORE + "' AND unit_id = 'o-0001' AND activity_type = 't03'";
        return List.of(
                "INSERT INTO nhiphoc.unit_activity_day_rows SELECT * REPLACE (" + visits
                        + " AS visits_by_check_in, version + 1 AS version) FROM nhiphoc.unit_activity_day_rows" + its
                        + " AND day = '2024-10-03'",
                "INSERT INTO nhiphoc.unit_activity_total_rows SELECT * REPLACE (visits_by_check_in + " + visits
                        + " AS visits_by_check_in, version + 1 AS version) FROM nhiphoc.unit_activity_total_rows"
                        + its);
    }

    private String units(String id, String above, String from, String to, int count) {
        return "INSERT INTO nhiphoc.units_rows (generation, unit_id, name, kind, parent_id, ancestor_ids, valid_from,"
                + " valid_to, version) SELECT " + generation + ", " + id + " AS id, id, 'ward', "
                + (above.equals("[]") ? "NULL" : "'c-0'") + ", " + above + ", " + from + ", " + to
                + ", 1 FROM numbers(" + count + ")";
    }

    private String days() {
        return "INSERT INTO nhiphoc.unit_activity_day_rows (generation, campaign_id, unit_id, activity_type, day,"
                + " activities_planned, activities_opened, evidence, visits_by_check_in, check_ins, person_activities,"
                + " people, campaign_day, phase, version) SELECT " + generation + ", campaign_id, " + UNIT + ", " + TYPE
                + ", starts_on + d, 2, 1 + h % 2, h % 50, h % 50, h % 50, h % 50, h % 40, d + 1, 'week', 1 FROM (SELECT *, cityHash64("
                + seed + ", year, n, t, d) AS h FROM " + EACH_YEAR + " CROSS JOIN " + EACH_UNIT + " CROSS JOIN "
                + EACH_TYPE + " CROSS JOIN " + EACH_DAY + ")";
    }

    private static String people(String kind, String scope, String type, String day) {
        return "INSERT INTO nhiphoc.people_rows (generation, campaign_id, scope_kind, scope_id, activity_type, day, phase,"
                + " people, in_phase, version) SELECT generation, campaign_id, '" + kind + "', " + scope
                + " AS of_scope, "
                + type + " AS of_type, " + day
                + " AS of_day, if(of_day = toDate(0), 'week', '') AS of_phase, sum(people),"
                + " 'week', 1"
                + " FROM nhiphoc.unit_activity_day_rows WHERE startsWith(campaign_id, 'bench-')"
                + " GROUP BY generation, campaign_id, of_scope, of_type, of_day, of_phase";
    }
}
