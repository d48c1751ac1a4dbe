package vn.nhiphoc.dashboards.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

class UnitsIT {
    private static final String UNITS = "/api/v1/live/units?q=";
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        Store store = SmallWeek.write(Store.empty());
        SmallWeek.formerUnits(store);
        server = BoardServer.on(store.visible());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void findsAPlaceWithAndWithoutAccentsBeforeWhatLiesInIt() {
        for (String typed : new String[] {"ba%20dinh", "Ba%20%C4%90%C3%ACnh", "%20BA%20%20DINH"}) {
            JsonNode found = client.json(UNITS + typed);
            assertThat(found.findValuesAsText("unitId")).as(typed).containsExactly("hn-00004", "hn-school");
        }
        assertThat(client.json(UNITS + "phuong%20ba%20din").findValuesAsText("unitId"))
                .containsExactly("hn-00004");
        assertThat(client.json(UNITS + "ba%20dinh").at("/0/above/vi").asText()).isEqualTo("Thành phố Hà Nội");
    }

    @Test
    void findsAUnitByTheNameAndTheCodeOfWhatItWas() {
        JsonNode byName = client.json(UNITS + "phuc%20xa");
        JsonNode byCode = client.json(UNITS + "00001");

        assertThat(byName.findValuesAsText("unitId")).containsExactly("hn-00004", "hn-00008");
        assertThat(byName.at("/0/was/0").toString())
                .isEqualTo("{\"name\":\"Phường Phúc Xá\",\"code\":\"00001\",\"until\":\"2025-07-01\"}");
        assertThat(byCode.findValuesAsText("unitId")).containsExactly("hn-00004", "hn-00008");
    }

    @Test
    void aCodeThatWasUsedTwiceFindsBothItsOwnFirst() {
        JsonNode found = client.json(UNITS + "00008");

        assertThat(found.findValuesAsText("unitId")).containsExactly("hn-00008", "hn-00004");
        assertThat(found.at("/0/was").size()).isZero();
    }

    @Test
    void findsNothingOfNothingAndKeepsToTheKey() {
        assertThat(client.json(UNITS + "%20").size()).isZero();
        assertThat(client.json(UNITS + "%25").size()).isZero();
        assertThat(client.json(UNITS + "khong%20co").size()).isZero();
        assertThat(client.json(UNITS + "ba%20dinh", "unit:hn-school").findValuesAsText("unitId"))
                .containsExactly("hn-school");
        assertThat(client.json(UNITS + "ba%20dinh&campaign=other").size()).isZero();
        assertThat(client.get(UNITS + "a".repeat(101)).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhatThereIsToKnowOfAUnit() {
        JsonNode page = client.json("/api/v1/live/unit?unit=hn-school&at=2025-10-02T09:30:00%2B07:00");

        assertThat(page.at("/name/vi").asText()).isEqualTo("Trường THCS Ba Đình");
        assertThat(page.at("/above").findValuesAsText("unitId")).containsExactly("hn-00004", "hn");
        assertThat(page.at("/activities").findValuesAsText("activityId")).containsExactly("a-1", "a-3");
        assertThat(page.at("/activities").findValuesAsText("status")).containsExactly("closed", "open");
        assertThat(page.at("/activities").findValuesAsText("joint")).containsExactly("true", "false");
        assertThat(page.at("/days").size()).isZero();
        assertThat(client.json("/api/v1/live/unit?unit=hn-school")
                        .at("/days/0/byHeadcount")
                        .asLong())
                .isEqualTo(15);
        assertThat(client.json("/api/v1/live/unit?unit=hn-00008").at("/was").toString())
                .contains("Phường Phúc Xá", "\"share\":0.25", "\"estimated\":true");
        assertThat(client.get("/api/v1/live/unit?unit=nope").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/live/unit").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/v1/live/unit?unit=hn-00008", "unit:hn-00004")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsTheUnitsWithoutWordToBeSentAround() {
        HttpResponse<String> csv = client.get("/api/v1/live/no-word?at=2025-10-01T09:00:00%2B07:00");
        HttpResponse<String> text = client.get("/api/v1/live/no-word?format=text&at=2025-10-01T09:00:00%2B07:00");

        assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .contains("20251001-0900.csv");
        assertThat(csv.body()).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(csv.body().substring(1).lines())
                .containsExactly(
                        "Khu vực,Đơn vị,Unit,Loại,Mã,Đến thời điểm",
                        "Quận Ba Đình (cũ),Phường Ngọc Hà,Ngoc Ha ward,ward,hn-00008,09:00 01/10/2025");
        assertThat(text.body().lines())
                .containsExactly(
                        "Chưa báo khai mạc đến 09:00 01/10/2025: 1/3 đơn vị",
                        "- Quận Ba Đình (cũ) (1): Phường Ngọc Hà");
        assertThat(client.get("/api/v1/live/no-word?format=text&lang=en&at=2025-10-01T07:00:00%2B07:00")
                        .body())
                .startsWith("No word of the opening by 07:00 01/10/2025: 3 of 3 units\n")
                .contains("Ba Dinh ward; Ngoc Ha ward; Ba Dinh school");
        assertThat(client.get("/api/v1/live/no-word?format=xml").statusCode()).isEqualTo(400);
    }
}
