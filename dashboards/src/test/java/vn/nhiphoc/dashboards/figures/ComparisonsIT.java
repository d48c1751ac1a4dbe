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

class ComparisonsIT {
    private static final String PATH = "/api/v1/comparisons?campaign=hn-2025&baseline=hn-2024";
    private static final int RESTATED = 2;
    private static final int AS_REPORTED = 1;

    private static Store store;
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        store = SmallWeek.write(Store.empty());
        for (int year : new int[] {2023, 2024}) {
            store.row(
                    "campaigns_rows",
                    "campaign_id",
                    "hn-" + year,
                    "city",
                    "hanoi",
                    "year",
                    year,
                    "starts_on",
                    year + "-10-01",
                    "ends_on",
                    year + "-10-07");
        }
        store.visible();
        computed("hn-2024", 77, 5);
        line("1, 'hn', '', NULL, 120, 100, 0.25, 0", RESTATED + AS_REPORTED, 3);
        line("1, 'hn', 'culture', NULL, 30, NULL, 0, 1", RESTATED, 3);
        line("1, 'hn', '', 1, 20, 0, 0, 0", RESTATED, 3);
        line("0, 'hn-00004', '', NULL, 80, 60, 0.5, 0", RESTATED, 3);
        line("0, 'hn-00008', '', NULL, 40, 40, 0, 0", RESTATED, 1);
        line("0, 'hn-00008', '', NULL, 40, 50, 0, 0", RESTATED, 2);
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
            computed("hn-2023", 78, 6);
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

    private static void computed(String baseline, int part, int position) {
        store.database()
                .query(
                        "INSERT INTO comparison_runs (generation, campaign_id, baseline_id, position, computed_at, took_ms,"
                                + " parts, types, based_on, lines, version) VALUES (1, 'hn-2025', '" + baseline + "', "
                                + position
                                + ", '2025-10-08 00:00:01', 5, [" + part + "], [''], [''], [1], 1)");
    }

    /** A line of visits alone; of {@code horizons} 1 is up to now, 2 to the end, of reasons 1 no_baseline. */
    private static void line(String values, int views, int horizons) {
        store.database()
                .query("INSERT INTO comparison_scopes (part, campaign_id, baseline_id, position, computed_at, views,"
                        + " horizons, aligns, aligned_days, baseline_days, untils, subtree, unit_id, activity_type,"
                        + " campaign_days, current, baseline, units_current, units_baseline, estimated_share, reason)"
                        + " SELECT 77, 'hn-2025', 'hn-2024', 5, '2025-10-08 00:00:01', " + views + ", [" + horizons
                        + "], [3], [7], [NULL], [NULL], l.1, l.2, l.3, [l.4], [l.5, nan, nan, nan],"
                        + " [ifNull(l.6, nan), nan, nan, nan], [2, 0, 0, 0], [2, 0, 0, 0], [l.7, 0, 0, 0],"
                        + " [l.8, 11, 11, 11] FROM (SELECT tuple(" + values + ") AS l)");
    }
}
