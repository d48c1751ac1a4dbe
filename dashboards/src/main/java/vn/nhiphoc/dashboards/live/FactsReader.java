package vn.nhiphoc.dashboards.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.ClickHouseAway;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.freshness.Freshness;
import vn.nhiphoc.dashboards.freshness.FreshnessQuery;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * Reads what a snapshot needs. The freshness is read first: everything below its position is in what follows, which
 * may hold a little more. Safe for many threads.
 */
class FactsReader {
    /** What belongs to other years changes seldom; nobody waits for it. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ClickHouse clickHouse;
    private final Readers readers;
    private final Clock clock;
    private final Kept<String, Map<String, Facts.Area>> districts;
    private final Kept<EarlierKey, EarlierYear> earlier;

    FactsReader(ClickHouse clickHouse, Readers readers, Clock clock) {
        this.clickHouse = clickHouse;
        this.readers = readers;
        this.clock = clock;
        districts = new Kept<>(clock, KEPT);
        earlier = new Kept<>(clock, KEPT);
    }

    /**
     * Reads everything for a view.
     *
     * @throws Refused for a campaign or unit that does not exist
     * @throws ClickHouseAway when ClickHouse does not answer
     */
    Facts read(View view) {
        Instant now = clock.instant();
        Freshness freshness;
        List<Campaign> campaigns;
        Campaign campaign;
        try (Reading reading = clickHouse.reading()) {
            freshness = FreshnessQuery.read(reading);
            String city = view.unitId() == null ? "" : ReferenceQueries.cityOf(reading, view.unitId());
            campaigns = ReferenceQueries.campaigns(reading);
            campaign = campaign(campaigns, view, city, now);
        }
        Moment moment = Moment.of(view.at(), now, campaign);
        return campaign == null
                ? nothing(moment, now, freshness)
                : read(
                        new Scope(campaign.campaignId(), view.unitId()),
                        campaign,
                        EarlierYears.before(campaign, campaigns),
                        moment,
                        now,
                        freshness);
    }

    /** Everything below it is visible; -1 while the pipeline has never written. */
    long position() {
        try (Reading reading = clickHouse.reading()) {
            Freshness freshness = FreshnessQuery.read(reading);
            return freshness == null ? -1 : freshness.position();
        }
    }

    /** Whether a unit is another or lies below it, by the catalogue as it stands. */
    boolean isBelow(String unitId, String ancestorId) {
        try (Reading reading = clickHouse.reading()) {
            return ReferenceQueries.isBelow(reading, unitId, ancestorId);
        }
    }

    private static @Nullable Campaign campaign(List<Campaign> campaigns, View view, String city, Instant now) {
        String asked = view.campaignId();
        if (asked != null) {
            return campaigns.stream()
                    .filter(campaign -> campaign.campaignId().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refused.unknownCampaign(asked));
        }
        List<Campaign> ofTheCity = campaigns.stream()
                .filter(campaign -> city.isEmpty() || campaign.city().equals(city))
                .toList();
        return CampaignChoice.onDay(Hanoi.day(now), ofTheCity);
    }

    private Facts read(
            Scope scope,
            Campaign campaign,
            @Nullable Campaign before,
            Moment moment,
            Instant now,
            @Nullable Freshness freshness) {
        CompletableFuture<Activities> activities = readers.ask(reading -> new Activities(
                ActivityQueries.openings(reading, scope, moment),
                ActivityQueries.counts(reading, scope, moment),
                ActivityQueries.newest(reading, scope, moment)));
        CompletableFuture<Visits> visits = readers.ask(reading -> new Visits(
                VisitQueries.today(reading, scope, moment),
                VisitQueries.week(reading, scope, campaign, moment),
                VisitQueries.minutes(reading, scope, moment)));
        CompletableFuture<Place> place = readers.ask(reading -> place(reading, scope, campaign, before, moment));
        Place of = Readers.answer(place);
        Activities held = Readers.answer(activities);
        Visits counted = Readers.answer(visits);
        return new Facts(
                moment,
                now,
                freshness,
                campaign,
                of.scope,
                of.units,
                of.types,
                held.openings,
                held.counts,
                held.newest,
                counted.today,
                counted.week,
                counted.minutes,
                of.people,
                of.districts,
                of.earlier);
    }

    private Place place(Reading reading, Scope scope, Campaign campaign, @Nullable Campaign before, Moment moment) {
        List<Facts.Unit> units = ReferenceQueries.units(reading, campaign);
        Facts.Unit scopeUnit = units.stream()
                .filter(unit -> unit.unitId().equals(scope.unitId()))
                .findFirst()
                .orElse(null);
        Facts.Unit root = scopeUnit == null ? Names.root(units) : scopeUnit;
        return new Place(
                scopeUnit,
                units,
                ReferenceQueries.types(reading, campaign),
                root == null
                        ? Facts.PeopleCount.UNKNOWN
                        : VisitQueries.people(reading, campaign, root.unitId(), moment),
                districts.get(campaign.city(), () -> ReferenceQueries.districts(reading, campaign)),
                before == null
                        ? null
                        : earlier.get(
                                new EarlierKey(scope, moment.day()),
                                () -> EarlierYears.read(
                                        reading,
                                        campaign,
                                        before,
                                        scope,
                                        root == null ? null : root.unitId(),
                                        moment.day())));
    }

    /** What is read of the units, and of the scope as a whole. */
    private record Place(
            Facts.@Nullable Unit scope,
            List<Facts.Unit> units,
            List<Facts.Type> types,
            Facts.PeopleCount people,
            Map<String, Facts.Area> districts,
            @Nullable EarlierYear earlier) {}

    private record Activities(
            List<Facts.UnitOpening> openings, List<Facts.ActivityCount> counts, List<Facts.OpenActivity> newest) {}

    private record Visits(List<Facts.VisitCount> today, List<Facts.VisitCount> week, List<Facts.MinuteCount> minutes) {}

    private record EarlierKey(Scope scope, LocalDate day) {}

    private static Facts nothing(Moment moment, Instant now, @Nullable Freshness freshness) {
        return new Facts(
                moment,
                now,
                freshness,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Facts.PeopleCount.UNKNOWN,
                Map.of(),
                null);
    }
}
