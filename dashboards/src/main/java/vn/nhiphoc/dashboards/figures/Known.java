package vn.nhiphoc.dashboards.figures;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/** Checks that what is asked for exists and that the key may see it. Safe for many threads. */
final class Known {
    private final ClickHouse clickHouse;
    private final Place place;

    Known(ClickHouse clickHouse) {
        this(clickHouse, Place.LIVE);
    }

    private Known(ClickHouse clickHouse, Place place) {
        this.clickHouse = clickHouse;
        this.place = place;
    }

    /** What exists there. */
    Known in(Place other) {
        return new Known(clickHouse, other);
    }

    void campaign(String id) {
        if (!exists(
                Query.of("a campaign", "SELECT 1 FROM " + place.view("campaigns") + " WHERE campaign_id = ?", id))) {
            throw Refused.unknownCampaign(id);
        }
    }

    /** What remains of a choice for a key that is limited to a unit. */
    UnitChoice within(UnitChoice choice, @Nullable String limit) {
        String unit = choice.unit();
        if (unit == null) {
            return limit == null ? choice : new UnitChoice(limit, true);
        }
        if (!exists(Query.of("a unit", "SELECT 1 FROM " + place.view("units") + " WHERE unit_id = ?", unit))) {
            throw Refused.unknownUnit(unit);
        }
        if (limit != null
                && !exists(Query.of(
                        "a unit's place",
                        "SELECT 1 FROM " + place.view("units")
                                + " WHERE unit_id = ? AND (unit_id = ? OR has(ancestor_ids, ?))",
                        unit,
                        limit,
                        limit))) {
            throw KeyLimit.outside(limit);
        }
        return choice;
    }

    private boolean exists(Query query) {
        try (Reading reading = clickHouse.reading()) {
            return !reading.list(query, row -> row.number("1")).isEmpty();
        }
    }
}
