package vn.nhiphoc.dashboards.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.explore.Choices.CampaignChoice;
import vn.nhiphoc.dashboards.explore.Choices.TypeChoice;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Label;

/** {@code GET /api/v1/live/choices}: campaigns, types and names, for everybody who may see any figure. */
@RestController
class ChoicesController {
    private static final Query CAMPAIGNS = Query.of(
            "campaigns",
            "SELECT campaign_id, city, toInt64(year) AS of_year, toString(starts_on) AS first_day, toString(ends_on) AS last_day"
                    + " FROM campaigns ORDER BY starts_on DESC, campaign_id");
    private static final Query TYPES = Query.of(
            "types", "SELECT code, name, ifNull(name_en, '') AS name_en FROM activity_types ORDER BY position, code");
    private static final Query UNITS =
            Query.of("units", "SELECT unit_id, name, ifNull(name_en, '') AS name_en FROM units ORDER BY unit_id");

    private final ClickHouse clickHouse;

    ChoicesController(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @GetMapping("/api/v1/live/choices")
    ResponseEntity<Choices> choices() {
        try (Reading reading = clickHouse.reading()) {
            List<CampaignChoice> campaigns = reading.list(
                    CAMPAIGNS,
                    row -> new CampaignChoice(
                            row.text("campaign_id"),
                            row.text("city"),
                            (int) row.number("of_year"),
                            row.day("first_day"),
                            row.day("last_day")));
            List<TypeChoice> types = reading.list(
                    TYPES, row -> new TypeChoice(row.text("code"), new Label(row.text("name"), row.text("name_en"))));
            Map<String, Label> units = new LinkedHashMap<>();
            reading.list(UNITS, row -> Map.entry(row.text("unit_id"), new Label(row.text("name"), row.text("name_en"))))
                    .forEach(unit -> units.put(unit.getKey(), unit.getValue()));
            return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new Choices(campaigns, types, units));
        }
    }
}
