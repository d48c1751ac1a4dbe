package vn.nhiphoc.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

class MetricsIT {
    private static final String PATH = "/api/v1/metrics?campaign=hn-2025";

    private static Store store;
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        store = SmallWeek.write(Store.empty());
        server = BoardServer.on(store);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void addsUpTheWholeCampaignWithThePeopleOfTheCity() {
        JsonNode answer = client.json(PATH);

        assertThat(answer.get("campaign").asText()).isEqualTo("hn-2025");
        assertThat(answer.get("position").asLong()).isEqualTo(store.position());
        JsonNode row = onlyRow(answer);
        assertThat(row.get("phase").asText()).isEqualTo("week");
        assertThat(row.get("visits").asLong()).isEqualTo(60);
        assertThat(row.get("visits_by_headcount").asLong()).isEqualTo(15);
        assertThat(row.get("people").asLong()).isEqualTo(44);
    }

    @Test
    void breaksDownByUnitTypeAndDay() {
        JsonNode answer = client.json(PATH + "&by=day,unit,type");

        assertThat(Client.texts(answer, "day", "unit", "type", "visits"))
                .containsExactly(
                        "2025-10-01 hn-00004 opening_ceremony 40",
                        "2025-10-02 hn-00004 digital_skills 5",
                        "2025-10-02 hn-school digital_skills 15");
    }

    @Test
    void aSubtreeIsTheUnitAndAllBelowIt() {
        assertThat(onlyRow(client.json(PATH + "&unit=hn-00004")).get("visits").asLong())
                .isEqualTo(45);
        for (String subtree : List.of("&subtree=hn-00004", "&unit=hn-00004&subtree=true")) {
            JsonNode row = onlyRow(client.json(PATH + subtree));
            assertThat(row.get("visits").asLong()).isEqualTo(60);
            assertThat(row.get("people").asLong()).isEqualTo(43);
        }
    }

    @Test
    void peopleOfADayAreCountedAsAWholeNotAddedUp() {
        JsonNode answer = client.json(PATH + "&by=day");

        assertThat(Client.texts(answer, "day", "visits", "people"))
                .containsExactly("2025-10-01 40 null", "2025-10-02 20 5");
    }

    @Test
    void hoursCarryTheirOffset() {
        JsonNode answer = client.json(PATH + "&by=hour&type=digital_skills");

        assertThat(Client.texts(answer, "hour", "visits", "check_ins"))
                .containsExactly("2025-10-02T08:00:00+07:00 5 5", "2025-10-02T10:00:00+07:00 15 0");
    }

    @Test
    void aKeyOfAUnitSeesItsSubtreeOnly() {
        assertThat(onlyRow(client.json(PATH, "unit:hn-school")).get("visits").asLong())
                .isEqualTo(15);
        assertThat(client.get(PATH + "&unit=hn-00004", "unit:hn-school").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsNamedWithWhatIsRight() {
        assertThat(client.refusal("/api/v1/metrics?campaign=hn-2024")).isEqualTo("404 unknown_campaign");
        assertThat(client.refusal(PATH + "&unit=hn-x")).isEqualTo("404 unknown_unit");
        assertThat(client.refusal(PATH + "&by=units")).isEqualTo("400 bad_parameter");
        assertThat(client.refusal(PATH + "&format=xml")).isEqualTo("400 bad_parameter");
        assertThat(client.refusal(PATH + "&units=hn")).isEqualTo("400 unknown_parameter");
        assertThat(client.refusal("/api/v1/metrics")).isEqualTo("400 missing_parameter");
        assertThat(client.get(PATH + "&by=units").body()).contains("unit, type, day, hour, audience");
    }

    @Test
    void csvAndParquetHoldTheSameRows() {
        HttpResponse<String> csv = client.get(PATH + "&by=unit&format=csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines().map(line -> line.replaceFirst("^([^,]+),[^,]+,([^,]+),.*", "$1 $2")))
                .containsExactly("\"unit\" \"visits\"", "\"hn-00004\" 45", "\"hn-school\" 15");
        HttpResponse<String> parquet = client.get(PATH + "&by=unit&format=parquet");
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1").contains("activities_opened");
    }

    @Test
    void anAnswerThatTheCallerHasIsNotSentAgain() {
        String etag = client.get(PATH).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(PATH, "office", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(client.get(PATH + "&by=unit", "office", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode onlyRow(JsonNode answer) {
        assertThat(answer.get("rows")).hasSize(1);
        return answer.get("rows").get(0);
    }
}
