package vn.nhiphoc.dashboards.figures;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Row;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * What there is of all that a request names, and what its figures stand at: seen by one query.
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
        try (Reading reading = clickHouse.reading()) {
            return reading.list(SightQuery.of(place, names), row -> of(names, row))
                    .get(0);
        }
    }

    private static Sight of(Names names, Row row) throws SQLException {
        Roots roots = new Roots(List.of(row.text("roots").split("\t", -1)));
        Standing standing = new Standing(row.number("position"), row.number("generation"));
        Pair.Computed computed = row.number("pairs") == 0
                ? null
                : new Pair.Computed(row.number("pair_position"), row.text("computed_at"));
        return new Sight(
                names,
                row.number("campaign") > 0,
                row.number("baseline") > 0,
                row.number("unit") > 0,
                row.number("inside") > 0,
                roots,
                standing,
                computed);
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
