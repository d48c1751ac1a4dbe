package vn.nhiphoc.dashboards.audiences;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.live.LiveSnapshot;

/**
 * Reads the visits by audience. Whoever is disadvantaged or lives far out is counted for the city as a whole only: in a
 * ward a few visits could be told to be somebody's.
 */
class AudienceQueries {
    private static final String IS_A_CITY =
            "SELECT unit_id FROM units WHERE unit_id = ? AND ifNull(parent_id, '') = '' AND kind IN ('city', 'province')";
    private static final String LINES = """
            SELECT a.audience AS name, sum(a.visits) AS n, sumOrNullIf(a.visits, a.disadvantaged) AS disadvantaged_n,
                sumOrNullIf(a.visits, a.remote) AS remote_n,
                sumOrNullIf(a.visits, a.disadvantaged IS NOT NULL OR a.remote IS NOT NULL) AS asked_n
            FROM unit_audience_day AS a
            WHERE a.campaign_id = ? AND a.day >= toDate(?) AND a.day <= toDate(?)
                AND (? = '' OR a.unit_id IN (SELECT unit_id FROM units WHERE unit_id = ? OR has(ancestor_ids, ?)))
            GROUP BY name
            ORDER BY n DESC, name""";

    private final ClickHouse clickHouse;

    AudienceQueries(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** The visits of the day that is shown, or of the whole days of the week up to it. */
    AudienceDay read(LiveSnapshot picture, boolean week) {
        LiveSnapshot.CampaignHeader campaign = picture.campaign();
        LocalDate day = picture.day();
        String unit = picture.unit() == null ? "" : picture.unit().unitId();
        try (Reading reading = clickHouse.reading()) {
            boolean city = unit.isEmpty()
                    || !reading.list(Query.of("a city", IS_A_CITY, unit), row -> row.text("unit_id"))
                            .isEmpty();
            List<AudienceDay.Line> lines = campaign == null
                    ? List.of()
                    : reading.list(
                            query(campaign, week ? null : day, day, unit),
                            row -> new AudienceDay.Line(
                                    row.text("name"),
                                    row.numberOrNull("n"),
                                    row.numberOrNull("disadvantaged_n"),
                                    row.numberOrNull("remote_n"),
                                    row.numberOrNull("asked_n")));
            return new AudienceDay(
                    week ? null : day,
                    city ? "city" : "not_below_city",
                    city
                            ? lines
                            : lines.stream().map(AudienceDay.Line::withoutFlags).toList());
        }
    }

    private static Query query(
            LiveSnapshot.CampaignHeader campaign, @Nullable LocalDate from, LocalDate to, String unit) {
        return Query.of(
                "visits by audience",
                LINES,
                campaign.campaignId(),
                (from == null ? campaign.startsOn() : from).toString(),
                (to.isAfter(campaign.endsOn()) && from == null ? campaign.endsOn() : to).toString(),
                unit,
                unit,
                unit);
    }
}
