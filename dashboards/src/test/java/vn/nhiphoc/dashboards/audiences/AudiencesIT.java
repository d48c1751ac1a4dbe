package vn.nhiphoc.dashboards.audiences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

class AudiencesIT {
    private static final String PATH = "/api/v1/live/audiences?at=2025-10-02T23:59:59.999%2B07:00";
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        Store store = SmallWeek.write(Store.empty());
        line(store, "hn-00004", "2025-10-02", "resident", 1, 0, 3);
        line(store, "hn-00004", "2025-10-02", "resident", 0, 1, 4);
        line(store, "hn-school", "2025-10-02", "pupil_student", -1, -1, 15);
        line(store, "hn-00004", "2025-10-01", "resident", 0, 0, 40);
        server = BoardServer.on(store.visible());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsTheFlaggedForTheCity() {
        JsonNode day = client.json(PATH);

        assertThat(day.at("/flags").asText()).isEqualTo("city");
        assertThat(Client.texts(day, "audience", "visits", "disadvantaged", "remote", "asked"))
                .containsExactly("pupil_student 15 null null null", "resident 7 3 4 7");
        assertThat(client.json(PATH + "&unit=hn").at("/flags").asText()).isEqualTo("city");
        assertThat(Client.texts(client.json(PATH + "&span=week"), "audience", "visits"))
                .containsExactly("resident 47", "pupil_student 15");
    }

    @Test
    void tellsNoFlaggedFigureBelowTheCity() {
        JsonNode ward = client.json(PATH + "&unit=hn-00004");

        assertThat(ward.at("/flags").asText()).isEqualTo("not_below_city");
        assertThat(Client.texts(ward, "audience", "visits", "disadvantaged", "remote", "asked"))
                .containsExactly("pupil_student 15 null null null", "resident 7 null null null");
        assertThat(client.json(PATH, "unit:hn-00004").at("/flags").asText()).isEqualTo("not_below_city");
        assertThat(client.get(PATH + "&unit=hn-00004&format=csv").body())
                .isEqualTo("audience,visits,disadvantaged,remote,asked\r\npupil_student,15,,,\r\nresident,7,,,\r\n");
        assertThat(client.get(PATH + "&format=csv").body()).contains("resident,7,3,4,7\r\n");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(client.get(PATH + "&span=month").statusCode()).isEqualTo(400);
        assertThat(client.get(PATH + "&format=xml").statusCode()).isEqualTo(400);
    }

    private static void line(
            Store store, String unit, String day, String audience, int disadvantaged, int remote, long visits) {
        store.row(
                "unit_audience_day_rows",
                "campaign_id",
                SmallWeek.CAMPAIGN,
                "unit_id",
                unit,
                "activity_type",
                "digital_skills",
                "day",
                day,
                "audience",
                audience,
                "disadvantaged",
                disadvantaged,
                "remote",
                remote,
                "visits",
                visits,
                "check_ins",
                visits);
    }
}
