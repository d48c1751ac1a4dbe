package vn.nhiphoc.dashboards.figures;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Query;

/**
 * The one query behind a {@link Sight}, since a query costs more than what it looks for. It looks into the tables,
 * because every view among them would look for the served generation once more. Each look brings rows of one shape: what
 * was found, its id, the units above it, the position that it has reached, and when; all of them are then put in one row.
 */
final class SightQuery {
    private static final String NEVER = "toDateTime64(0, 3, 'Asia/Ho_Chi_Minh')";
    private static final String CAMPAIGNS =
            "SELECT 'campaign' AS what, campaign_id AS id, emptyArrayString() AS above, 0 AS reached, " + NEVER
                    + " AS at FROM %s FINAL WHERE generation = served AND campaign_id IN (?, ?)";
    private static final String UNITS = "SELECT 'unit', unit_id, ancestor_ids, 0, " + NEVER
            + " FROM %s FINAL WHERE generation = served AND (unit_id = ? OR empty(ancestor_ids))";
    private static final String LOG = "SELECT 'log', '', emptyArrayString(), p.position, " + NEVER
            + " FROM %s AS p FINAL WHERE generation = served";
    private static final String PAIR = "SELECT 'pair', '', emptyArrayString(), r.position, r.computed_at"
            + " FROM comparison_runs AS r FINAL WHERE generation = served AND campaign_id = ? AND baseline_id = ?";

    private SightQuery() {}

    static Query of(Place place, Sight.Names names) {
        String baseline = orNone(names.baseline());
        String unit = orNone(names.unit());
        String limit = names.limit() == null ? unit : names.limit();
        Query query = Query.of(
                        "what a request names",
                        "WITH (SELECT argMax(generation, switched_at) FROM " + place.view("serving") + ") AS served"
                                + " SELECT served AS generation")
                .and(", countIf(what = 'campaign' AND id = ?) AS campaign", names.campaign())
                .and(", countIf(what = 'campaign' AND id = ?) AS baseline", baseline)
                .and(", countIf(what = 'unit' AND id = ?) AS unit", unit)
                .and(", countIf(what = 'unit' AND id = ? AND (id = ? OR has(above, ?))) AS inside", unit, limit, limit)
                .and(", arrayStringConcat(arraySort(groupArrayIf(id, what = 'unit' AND empty(above))), '\t') AS roots")
                .and(", minIf(reached, what = 'log') AS position, countIf(what = 'pair') AS pairs")
                .and(", maxIf(reached, what = 'pair') AS pair_position")
                .and(", formatDateTime(maxIf(at, what = 'pair'), '%Y-%m-%dT%H:%i:%S+07:00') AS computed_at")
                .and(" FROM (" + CAMPAIGNS.formatted(place.view("campaigns_rows")), names.campaign(), baseline)
                .and(" UNION ALL " + UNITS.formatted(place.view("units_rows")), unit)
                .and(" UNION ALL " + LOG.formatted(place.view("sink_progress")));
        Query whole = names.baseline() == null ? query : query.and(" UNION ALL " + PAIR, names.campaign(), baseline);
        return whole.and(")");
    }

    /** No id is empty. */
    private static String orNone(@Nullable String id) {
        return id == null ? "" : id;
    }
}
