package vn.nhiphoc.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.ComparedYears;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

class ComparisonsIT {
    private static final String PATH = "/api/v1/comparisons?campaign=hn-2025&baseline=hn-2024";

    private static Store store;
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        store = SmallWeek.write(Store.empty());
        ComparedYears years = new ComparedYears(store);
        years.campaigns(2023, 2024);
        years.computed("hn-2024", 77, 5);
        years.line("1, 'hn', '', NULL, 120, 100, 0.25, 0", ComparedYears.RESTATED + ComparedYears.AS_REPORTED, 3);
        years.line("1, 'hn', 'culture', NULL, 30, NULL, 0, 1", ComparedYears.RESTATED, 3);
        years.line("1, 'hn', '', 1, 20, 0, 0, 0", ComparedYears.RESTATED, 3);
        years.line("0, 'hn-00004', '', NULL, 80, 60, 0.5, 0", ComparedYears.RESTATED, 3);
        years.line("0, 'hn-00008', '', NULL, 40, 40, 0, 0", ComparedYears.RESTATED, 1);
        years.line("0, 'hn-00008', '', NULL, 40, 50, 0, 0", ComparedYears.RESTATED, 2);
        server = BoardServer.on(store);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theWholeCityIsOneLine() {
        JsonNode answer = client.json(PATH);

        assertThat(answer.get("view").asText()).isEqualTo("restated");
        assertThat(answer.get("position").asLong()).isEqualTo(5);
        assertThat(answer.get("computedAt").asText()).isEqualTo("2025-10-08T00:00:01+07:00");
        assertThat(Client.texts(
                        answer, "unit", "scope", "current", "baseline", "change", "change_percent", "estimated_share"))
                .containsExactly("hn subtree 120 100 20 20 0.25");
    }

    @Test
    void noBaselineAndNothingBeforeGiveNoPercentage() {
        assertThat(Client.texts(
                        client.json(PATH + "&by=type"), "type", "current", "baseline", "change_percent", "reason"))
                .containsExactly("culture 30 null null no_baseline");
        assertThat(Client.texts(client.json(PATH + "&by=day"), "campaign_day", "baseline", "change", "change_percent"))
                .containsExactly("1 0 20 null");
    }

    @Test
    void unitsViewsAlignmentsAndHorizonsAreChosen() {
        assertThat(Client.texts(client.json(PATH + "&by=unit&measure=visits"), "unit", "baseline"))
                .containsExactly("hn 100", "hn-00004 60", "hn-00008 40");
        assertThat(Client.texts(client.json(PATH + "&unit=hn-00008&until=end"), "baseline"))
                .containsExactly("50");
        assertThat(Client.texts(client.json(PATH + "&view=as_reported&by=unit"), "unit"))
                .containsExactly("hn");
        assertThat(Client.texts(client.json(PATH + "&view=grouped"), "unit")).isEmpty();
        assertThat(Client.texts(client.json(PATH + "&align=weekday"), "unit")).containsExactly("hn");
    }

    @Test
    void aKeyOfAUnitSeesItsLinesOnly() {
        assertThat(Client.texts(client.json(PATH + "&by=unit", "unit:hn-00004"), "unit"))
                .containsExactly("hn-00004");
        assertThat(client.get(PATH + "&unit=hn", "unit:hn-00004").statusCode()).isEqualTo(403);
    }

    @Test
    void csvNamesItsColumnsAndParquetIsParquet() {
        HttpResponse<String> csv = client.get(PATH + "&format=csv");
        assertThat(csv.body().lines().toList()).hasSize(2).first().asString().startsWith("\"unit\",\"scope\",\"type\"");
        assertThat(csv.headers().firstValue("X-Log-Position")).hasValue("5");
        assertThat(client.get(PATH + "&format=parquet").body()).startsWith("PAR1");
        String etag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(PATH + "&format=csv", "office", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPairThatNobodyComparedIsAskedFor() {
        Thread computing = new Thread(() -> {
            while (store.database()
                    .query("SELECT count() FROM comparisons_asked WHERE baseline_id = 'hn-2023'")
                    .strip()
                    .equals("0")) {
                Thread.onSpinWait();
            }
            new ComparedYears(store).computed("hn-2023", 78, 6);
        });
        computing.start();

        assertThat(client.json("/api/v1/comparisons?campaign=hn-2025&baseline=hn-2023")
                        .get("position")
                        .asLong())
                .isEqualTo(6);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(client.refusal("/api/v1/comparisons?campaign=hn-2025")).isEqualTo("400 missing_parameter");
        assertThat(client.refusal("/api/v1/comparisons?campaign=hn-2025&baseline=x"))
                .isEqualTo("404 unknown_campaign");
        assertThat(client.refusal(PATH + "&view=old")).isEqualTo("400 bad_parameter");
        assertThat(client.refusal(PATH + "&by=hour")).isEqualTo("400 bad_parameter");
    }
}
