package vn.nhiphoc.dashboards.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.live.LiveSnapshot;
import vn.nhiphoc.dashboards.request.Refused;

/** Reads what there is to know of one unit. Safe for many threads. */
class UnitPages {
    private static final String UNIT = "SELECT name, ifNull(name_en, '') AS name_en, kind,"
            + " ifNull(official_code, '') AS code, population FROM units WHERE unit_id = ?";

    private final ClickHouse clickHouse;

    UnitPages(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** What stands on the page of a unit at the moment of its picture. */
    UnitPage read(LiveSnapshot picture, String unit) {
        LiveSnapshot.CampaignHeader header = picture.campaign();
        String campaign = header == null ? "" : header.campaignId();
        try (Reading reading = clickHouse.reading()) {
            Own own = reading
                    .list(
                            Query.of("a unit", UNIT, unit),
                            row -> new Own(
                                    new Found.Name(row.text("name"), row.text("name_en")),
                                    row.text("kind"),
                                    UnitPageQueries.textOrNull(row, "code"),
                                    row.numberOrNull("population")))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> Refused.unknownUnit(unit));
            List<UnitPage.Activity> activities =
                    UnitPageQueries.activities(reading, campaign, unit, picture.at(), picture.live());
            return new UnitPage(
                    unit,
                    own.name(),
                    own.kind(),
                    own.code(),
                    own.population(),
                    UnitPageQueries.above(reading, unit),
                    UnitPageQueries.parts(reading, unit),
                    activities,
                    UnitPageQueries.days(reading, campaign, unit, picture.at(), picture.live()));
        }
    }

    private record Own(
            Found.Name name,
            String kind,
            @Nullable String code,
            @Nullable Long population) {}
}
