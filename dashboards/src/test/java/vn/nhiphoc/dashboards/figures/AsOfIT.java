package vn.nhiphoc.dashboards.figures;

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

/** Totals as the log stood at a moment: the small week was known then, the live figures know nothing of it any more. */
class AsOfIT {
    private static final String PATH = "/api/v1/metrics?campaign=hn-2025";
    private static final String KNOWN = "&asOf=2025-10-02T10:00:00.123Z";

    private static Store then;
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        Store live = Store.empty();
        live.row(
                        "campaigns_rows",
                        "campaign_id",
                        "hn-2025",
                        "city",
                        "hanoi",
                        "starts_on",
                        "2025-10-01",
                        "ends_on",
                        "2025-10-07")
                .visible();
        String name = live.database().database() + "_as_of_20251002100000123";
        then = SmallWeek.write(live.beside(name));
        step(live, "2025-10-02 10:00:00.123", name, "ready");
        step(live, "2025-10-02 11:00:00.000", "elsewhere", "building");
        server = BoardServer.on(live);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersFromTheFiguresOfThatMomentAndSaysSo() {
        JsonNode answer = client.json(PATH + KNOWN);

        assertThat(answer.get("asOf").asText()).isEqualTo("2025-10-02T17:00:00.123+07:00");
        assertThat(answer.get("position").asLong()).isEqualTo(then.position());
        assertThat(answer.get("rows").get(0).get("visits").asLong()).isEqualTo(60);
        assertThat(answer.get("rows").get(0).get("people").asLong()).isEqualTo(44);
        assertThat(client.json(PATH + KNOWN + "&by=day&subtree=hn-00004").get("rows"))
                .hasSize(2);
        assertThat(client.get(PATH + KNOWN + "&by=unit&format=csv").body()).contains("\"hn-00004\"");
    }

    @Test
    void theLiveFiguresStayTheLiveOnes() {
        JsonNode answer = client.json(PATH);

        assertThat(answer.has("asOf")).isFalse();
        assertThat(answer.get("rows")).isEmpty();
    }

    @Test
    void aMomentThatNobodyReplayedIsAnsweredWithTheCommand() {
        for (String moment : new String[] {"2025-10-02T10:00:00.124Z", "2025-10-02T11:00:00Z"}) {
            HttpResponse<String> answer = client.get(PATH + "&asOf=" + moment);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Client.parse(answer.body()).get("code").asText()).isEqualTo("not_replayed");
            assertThat(answer.body()).contains("deploy/run as-of 2025-10-02T1");
        }
        HttpResponse<String> bad = client.get(PATH + "&asOf=yesterday");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(Client.parse(bad.body()).get("code").asText()).isEqualTo("bad_parameter");
    }

    @Test
    void aKeyOfAUnitSeesItsSubtreeOfThatMoment() {
        JsonNode answer = client.json(PATH + KNOWN, "unit:hn-school");

        assertThat(answer.get("rows").get(0).get("visits").asLong()).isEqualTo(15);
    }

    @Test
    void theTagKnowsTheMoment() {
        String etag = client.get(PATH + KNOWN).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(PATH + KNOWN, "office", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(client.get(PATH, "office", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    private static void step(Store live, String moment, String database, String state) {
        live.database()
                .query("INSERT INTO as_of_steps (moment, database, position, state, at) VALUES ('" + moment + "', '"
                        + database + "', " + then.position() + ", '" + state + "', now64(6))");
    }
}
