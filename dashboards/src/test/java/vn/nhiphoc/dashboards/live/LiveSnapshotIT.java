package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

class LiveSnapshotIT {
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        server = BoardServer.on(SmallWeek.write(Store.empty()));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsACampaignThatIsOverAtItsLastMoment() {
        JsonNode snapshot = client.json("/api/v1/live");

        assertThat(snapshot.at("/campaign/campaignId").asText()).isEqualTo("hn-2025");
        assertThat(snapshot.at("/campaign/title/vi").asText()).isEqualTo("Tuần lễ hưởng ứng học tập suốt đời năm 2025");
        assertThat(snapshot.at("/campaign/city/vi").asText()).isEqualTo("Thành phố Hà Nội");
        assertThat(snapshot.at("/at").asText()).isEqualTo("2025-10-07T23:59:59.999+07:00");
        assertThat(snapshot.at("/live").asBoolean()).isFalse();
        assertThat(snapshot.at("/visits/week").asLong()).isEqualTo(60);
        assertThat(snapshot.at("/visits/today").isNull()).isTrue();
        assertThat(snapshot.at("/people/week").asLong()).isEqualTo(44);
        assertThat(snapshot.at("/people/shareWeek").asDouble()).isEqualTo(45 / 60.0);
        assertThat(snapshot.at("/present").isNull()).isTrue();
    }

    @Test
    void showsAPastMomentByTheMinuteAndWithoutPeople() {
        JsonNode snapshot = client.json("/api/v1/live?campaign=hn-2025&at=2025-10-02T08:03:00%2B07:00");

        assertThat(snapshot.at("/visits/today").asLong()).isEqualTo(2);
        assertThat(snapshot.at("/visits/week").asLong()).isEqualTo(42);
        assertThat(snapshot.at("/people/today").isNull()).isTrue();
        assertThat(snapshot.at("/people/week").isNull()).isTrue();
        assertThat(snapshot.at("/people/shareWeek").isNull()).isTrue();
        assertThat(snapshot.at("/present").isNull()).isTrue();
        assertThat(snapshot.at("/activities/on").asLong()).isEqualTo(1);
        assertThat(snapshot.at("/curve").toString())
                .isEqualTo("[{\"minute\":\"2025-10-02T08:01:00+07:00\",\"visits\":2,\"total\":2}]");
    }

    @Test
    void countsTheActivitiesOfADayByTheirStateAtTheMoment() {
        JsonNode noon = client.json("/api/v1/live?at=2025-10-02T12:00:00Z").at("/activities/today");

        assertThat(noon.toString()).isEqualTo("{\"planned\":3,\"open\":1,\"closed\":1,\"cancelled\":1}");
    }

    @Test
    void tellsUnitsThatOpenedFromThoseWithoutWord() {
        JsonNode before =
                client.json("/api/v1/live?at=2025-10-01T07:59:59%2B07:00").at("/opening");
        JsonNode after = client.json("/api/v1/live?at=2025-10-01T08:00:00%2B07:00");

        assertThat(before.at("/units").asLong()).isEqualTo(3);
        assertThat(before.at("/opened").asLong()).isZero();
        assertThat(after.at("/opening/opened").asLong()).isEqualTo(2);
        assertThat(after.at("/opening/noWord").asLong()).isEqualTo(1);
        assertThat(after.at("/opening/curve").toString())
                .isEqualTo("[{\"minute\":\"2025-10-01T08:00:00+07:00\",\"opened\":2}]");
        assertThat(after.at("/units").findValuesAsText("opening")).containsExactly("opened", "no_word", "opened");
        assertThat(after.at("/units").findValuesAsText("joint")).containsExactly("false", "false", "true");
    }

    @Test
    void namesTypesOfThePlanAndThoseWithFigures() {
        JsonNode types = client.json("/api/v1/live").at("/types");

        assertThat(types.findValuesAsText("code")).containsExactly("opening_ceremony", "digital_skills");
        assertThat(types.findValuesAsText("visitsWeek")).containsExactly("40", "20");
        assertThat(types.findValuesAsText("letter")).containsExactly("a", "c");
    }

    @Test
    void showsTheSubtreeOfAUnit() {
        JsonNode ward = client.json("/api/v1/live?unit=hn-00004");

        assertThat(ward.at("/unit/name/vi").asText()).isEqualTo("Phường Ba Đình");
        assertThat(ward.at("/visits/week").asLong()).isEqualTo(60);
        assertThat(ward.at("/people/week").asLong()).isEqualTo(43);
        assertThat(ward.at("/opening/units").asLong()).isEqualTo(2);
        assertThat(client.json("/api/v1/live?unit=hn-school").at("/visits/week").asLong())
                .isEqualTo(15);
    }

    @Test
    void keepsAUnitsKeyWithinItsSubtree() {
        assertThat(client.json("/api/v1/live", "unit:hn-school")
                        .at("/visits/week")
                        .asLong())
                .isEqualTo(15);
        assertThat(client.json("/api/v1/live?unit=hn-school", "unit:hn-00004")
                        .at("/visits/week")
                        .asLong())
                .isEqualTo(15);
        assertThat(client.get("/api/v1/live?unit=hn-00008", "unit:hn-00004").statusCode())
                .isEqualTo(403);
        assertThat(client.get("/api/v1/live/stream?unit=hn-00008", "unit:hn-00004")
                        .body())
                .contains("outside_scope");
    }

    @Test
    void setsTheDayBesideTheSameDateAndTheSameWeekdayOfTheYearBefore() {
        Store store = SmallWeek.write(Store.empty());
        SmallWeek.yearBefore(store);
        try (BoardServer with = BoardServer.on(store.visible())) {
            JsonNode year = new Client(with)
                    .json("/api/v1/live?at=2025-10-02T08:03:00%2B07:00")
                    .at("/lastYear");

            assertThat(year.at("/campaignId").asText()).isEqualTo("hn-2024");
            assertThat(year.at("/byDate/day").asText()).isEqualTo("2024-10-02");
            assertThat(year.at("/byDate/soFar").asLong()).isEqualTo(7);
            assertThat(year.at("/byDate/whole").asLong()).isEqualTo(17);
            assertThat(year.at("/byDate/curve").toString())
                    .isEqualTo("[{\"time\":\"08:00\",\"total\":12},{\"time\":\"09:30\",\"total\":17}]");
            assertThat(year.at("/byWeekday/day").asText()).isEqualTo("2024-10-03");
            assertThat(year.at("/byWeekday/soFar").isNull()).isTrue();
            assertThat(year.at("/byWeekday/whole").asLong()).isEqualTo(300);
            assertThat(year.at("/week").isNull()).isTrue();
        }
    }

    @Test
    void knowsNothingOfAYearBeforeThatNobodyRecorded() {
        assertThat(client.json("/api/v1/live").at("/lastYear").isNull()).isTrue();
    }

    @Test
    void groupsUnitsUnderTheDistrictThatMostOfThemCameFrom() {
        Store store = SmallWeek.write(Store.empty());
        SmallWeek.formerUnits(store);
        try (BoardServer with = BoardServer.on(store.visible())) {
            JsonNode snapshot = new Client(with).json("/api/v1/live");

            assertThat(snapshot.at("/areas").toString())
                    .isEqualTo("[{\"areaId\":\"hn-old-001\",\"name\":{\"vi\":\"Quận Ba Đình (cũ)\","
                            + "\"en\":\"Ba Đình (former)\"}}]");
            assertThat(snapshot.at("/units").findValuesAsText("area")).containsOnly("hn-old-001");
        }
        assertThat(client.json("/api/v1/live").at("/areas").findValuesAsText("areaId"))
                .containsExactly("wards");
    }

    @Test
    void tellsWhatShouldHaveBegunFromWhatHas() {
        JsonNode units =
                client.json("/api/v1/live?at=2025-10-02T14:30:00%2B07:00").at("/units");

        assertThat(units.findValuesAsText("begunToday")).containsExactly("1", "0", "1");
        assertThat(units.findValuesAsText("lateToday")).containsExactly("0", "1", "0");
    }

    @Test
    void readsAPastMomentOnceUntilTheLogMovesOn() {
        Store store = SmallWeek.write(Store.empty());
        try (BoardServer own = BoardServer.on(store)) {
            Client asking = new Client(own);
            String path = "/api/v1/live?at=2025-10-03T12:00:00%2B07:00";
            String first = asking.get(path).body();
            assertThat(asking.get(path).body()).isEqualTo(first);
            assertThat(own.bean(MeterRegistry.class)
                            .get("nhiphoc.live.pictures")
                            .timer()
                            .count())
                    .isEqualTo(1);

            SmallWeek.minute(store, "hn-00008", "digital_skills", "2025-10-03T08:00:00+07:00", 9, 9);
            store.visible();

            assertThat(asking.json(path).at("/visits/today").asLong()).isEqualTo(9);
        }
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThat(client.get("/api/v1/live?campaign=nope").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/live?campaign=nope").body()).contains("\"code\":\"unknown_campaign\"");
        assertThat(client.get("/api/v1/live?unit=nope").body()).contains("\"code\":\"unknown_unit\"");
        assertThat(client.get("/api/v1/live/stream?campaign=nope").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/live?at=yesterday").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/v1/live?at=yesterday").headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void showsAnEmptyDatabaseAsNothingKnown() {
        try (BoardServer empty = BoardServer.on(Store.empty())) {
            JsonNode snapshot = new Client(empty).json("/api/v1/live");

            assertThat(snapshot.at("/campaign").isNull()).isTrue();
            assertThat(snapshot.at("/opening/units").isNull()).isTrue();
            assertThat(snapshot.at("/activities/on").isNull()).isTrue();
            assertThat(snapshot.at("/visits/today").isNull()).isTrue();
            assertThat(snapshot.at("/people/week").isNull()).isTrue();
            assertThat(snapshot.at("/freshness").isNull()).isTrue();
            assertThat(snapshot.toString()).doesNotContain(":0,", ":0}");
        }
    }

    @Test
    void saysSoWhileClickHouseIsAway() {
        try (BoardServer alone = BoardServer.on("http://127.0.0.1:1", "nhiphoc")) {
            assertThat(new Client(alone).get("/api/v1/live").statusCode()).isEqualTo(503);
            assertThat(new Client(alone).get("/api/v1/live").body()).contains("figures_unavailable");
        }
    }
}
