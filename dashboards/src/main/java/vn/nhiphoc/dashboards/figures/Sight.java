package vn.nhiphoc.dashboards.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * What there is of all that a request names, and what its figures stand at: seen by one query, since a query costs more
 * than what it looks for. It looks into the tables, because every view among them would look for the served generation
 * once more.
 *
 * @param inside whether the unit lies where the key may look
 * @param roots the units that belong to no other
 * @param computed null where the pair was never compared
 */
record Sight(
        Names names,
        boolean campaign,
        boolean baseline,
        boolean unit,
        boolean inside,
        Roots roots,
        Standing standing,
        Pair.@Nullable Computed computed) {
    private static final String ROW =
            "SELECT '%s' AS what, %s AS id, %s AS above, %s AS reached, %s AS at FROM %s WHERE"
                    + " generation = served AND ";
    private static final String NEVER = "toDateTime64(0, 3, 'Asia/Ho_Chi_Minh')";

    /**
     * What is named.
     *
     * @param baseline null where one campaign is asked for alone
     * @param limit the unit that the key is limited to
     */
    record Names(
            String campaign,
            @Nullable String baseline,
            @Nullable String unit,
            @Nullable String limit) {}

    static Sight of(ClickHouse clickHouse, Place place, Names names) {
        String unit = names.unit() == null ? "" : names.unit();
        String limit = names.limit() == null ? unit : names.limit();
        String baseline = names.baseline() == null ? "" : names.baseline();
        String above = "emptyArrayString()";
        List<String> looks = new ArrayList<>(List.of(
                ROW.formatted("campaign", "campaign_id", above, "0", NEVER, place.view("campaigns_rows") + " FINAL")
                        + "campaign_id IN (?, ?)",
                ROW.formatted("unit", "unit_id", "ancestor_ids", "0", NEVER, place.view("units_rows") + " FINAL")
                        + "(unit_id = ? OR empty(ancestor_ids))",
                ROW.formatted("log", "''", above, "p.position", NEVER, place.view("sink_progress") + " AS p FINAL")
                        + "1"));
        List<Object> values = new ArrayList<>(
                List.of(names.campaign(), baseline, unit, unit, limit, limit, names.campaign(), baseline, unit));
        if (names.baseline() != null) {
            looks.add(ROW.formatted("pair", "''", above, "r.position", "computed_at", "comparison_runs AS r FINAL")
                    + "campaign_id = ? AND baseline_id = ?");
            values.addAll(List.of(names.campaign(), baseline));
        }
        Query query = Query.of(
                "what a request names",
                "WITH (SELECT argMax(generation, switched_at) FROM " + place.view("serving") + ") AS served"
                        + " SELECT served AS generation, countIf(what = 'campaign' AND id = ?) AS campaign,"
                        + " countIf(what = 'campaign' AND id = ?) AS baseline, countIf(what = 'unit' AND id = ?) AS unit,"
                        + " countIf(what = 'unit' AND id = ? AND (id = ? OR has(above, ?))) AS inside,"
                        + " arrayStringConcat(arraySort(groupArrayIf(id, what = 'unit' AND empty(above))), '\t') AS roots,"
                        + " minIf(reached, what = 'log') AS position, countIf(what = 'pair') AS pairs,"
                        + " maxIf(reached, what = 'pair') AS pair_position,"
                        + " formatDateTime(maxIf(at, what = 'pair'), '%Y-%m-%dT%H:%i:%S+07:00') AS computed_at FROM ("
                        + String.join(" UNION ALL ", looks) + ")",
                values.toArray());
        try (Reading reading = clickHouse.reading()) {
            List<Sight> seen = reading.list(
                    query,
                    row -> new Sight(
                            names,
                            row.number("campaign") > 0,
                            row.number("baseline") > 0,
                            row.number("unit") > 0,
                            row.number("inside") > 0,
                            new Roots(List.of(row.text("roots").split("\t", -1))),
                            new Standing(row.number("position"), row.number("generation")),
                            row.number("pairs") == 0
                                    ? null
                                    : new Pair.Computed(row.number("pair_position"), row.text("computed_at"))));
            return seen.get(0);
        }
    }

    /** Refuses what is not there, and what the key may not see; what remains of a choice for the key. */
    UnitChoice checked(UnitChoice choice) {
        if (!campaign) {
            throw Refused.unknownCampaign(names.campaign());
        }
        if (names.baseline() != null && !baseline) {
            throw Refused.unknownCampaign(names.baseline());
        }
        String limit = names.limit();
        if (names.unit() == null) {
            return limit == null ? choice : new UnitChoice(limit, true);
        }
        if (!unit) {
            throw Refused.unknownUnit(names.unit());
        }
        if (limit != null && !inside) {
            throw KeyLimit.outside(limit);
        }
        return choice;
    }
}
