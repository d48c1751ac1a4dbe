package vn.nhiphoc.dashboards.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * What there is of all that a request names, and what its figures stand at: seen by one query, since a query costs more
 * than what it looks for.
 *
 * @param inside whether the unit lies where the key may look
 * @param computed null where the pair was never compared
 */
record Sight(
        Names names,
        boolean campaign,
        boolean baseline,
        boolean unit,
        boolean inside,
        Standing standing,
        Pair.@Nullable Computed computed) {

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
        Query query = Query.of(
                "what a request names",
                "SELECT (SELECT (countIf(campaign_id = ?), countIf(campaign_id = ?)) FROM " + place.view("campaigns")
                        + ") AS campaigns, tupleElement(campaigns, 1) AS campaign, tupleElement(campaigns, 2) AS baseline,"
                        + " (SELECT (count(), countIf(unit_id = ? OR has(ancestor_ids, ?))) FROM "
                        + place.view("units") + " WHERE unit_id = ?) AS units, tupleElement(units, 1) AS unit,"
                        + " tupleElement(units, 2) AS inside, (SELECT (min(position), min(generation)) FROM "
                        + place.view("freshness")
                        + ") AS standing, tupleElement(standing, 1) AS position, tupleElement(standing, 2) AS generation,"
                        + " (SELECT (count(), max(position), max(computed_at)) FROM " + place.view("comparisons")
                        + " WHERE campaign_id = ? AND baseline_id = ?) AS pair, tupleElement(pair, 1) AS pairs,"
                        + " tupleElement(pair, 2) AS pair_position,"
                        + " formatDateTime(tupleElement(pair, 3), '%Y-%m-%dT%H:%i:%S+07:00') AS computed_at",
                names.campaign(),
                baseline,
                limit,
                limit,
                unit,
                names.campaign(),
                baseline);
        try (Reading reading = clickHouse.reading()) {
            List<Sight> seen = reading.list(
                    query,
                    row -> new Sight(
                            names,
                            row.number("campaign") > 0,
                            row.number("baseline") > 0,
                            row.number("unit") > 0,
                            row.number("inside") > 0,
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
