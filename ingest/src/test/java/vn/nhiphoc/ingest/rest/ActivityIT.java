package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.Week.activityFields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.Week;

class ActivityIT {

    private static final String PATH = "/api/v1/activities";

    private final Client admin = Week.server().admin();

    @Test
    void isReadBackInTheShapeOfItsPut() {
        String full = "{"
                + activityFields(
                        "hn-1",
                        ",\"form\":\"class\",\"mode\":\"hybrid\",\"place\":\"Nhà văn hóa\","
                                + "\"capacity\":40,\"audiences\":[\"resident\"],\"jointUnits\":[\"hn-2\"],"
                                + "\"partners\":[{\"name\":\"Công ty\",\"kind\":\"enterprise\"}]")
                + "}";
        assertThat(admin.put(PATH + "/a-full", full).json().get("status").asText())
                .isEqualTo("recorded");
        assertThat(admin.put(PATH + "/a-full", full).json().get("status").asText())
                .isEqualTo("repeated");

        Answer read = admin.get(PATH + "/a-full");

        assertThat(read.json().get("startsAt").asText()).isEqualTo("2025-10-02T08:00:00+07:00");
        assertThat(read.json().at("/partners/0/name").asText()).isEqualTo("Công ty");
        assertThat(admin.put(PATH + "/a-full", read.text()).json().get("status").asText())
                .isEqualTo("repeated");
    }

    @Test
    void aPutReplacesTheWholeEntry() {
        admin.put(PATH + "/a-put", "{" + activityFields("hn-1", ",\"place\":\"here\"") + "}");
        admin.put(PATH + "/a-put", "{" + activityFields("hn-2", "") + "}");

        assertThat(admin.get(PATH + "/a-put").json().get("place").isNull()).isTrue();
        assertThat(admin.get(PATH + "/a-put").json().get("unitId").asText()).isEqualTo("hn-2");
    }

    @Test
    void keepsItsCampaign() {
        admin.put("/api/v1/campaigns/hn-2026", Week.CAMPAIGN);
        String activity = Week.activity("hn-1");

        Answer answer = admin.put(
                PATH + "/" + activity, "{" + activityFields("hn-1", "").replace("hn-2025", "hn-2026") + "}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("campaign_fixed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hn-2025 | hn-2052 | unknown_campaign | campaignId",
                "\"hn-1\" | \"hn-11\" | unknown_unit | unitId",
                "digital_skills | digital_skill | unknown_type | type",
                "10:00:00 | 07:00:00 | ends_before_start | endsAt",
            })
    void refusesWhatDoesNotStand(String right, String wrong, String code, String field) {
        Answer answer =
                admin.put(PATH + "/a-wrong", "{" + activityFields("hn-1", "").replace(right, wrong) + "}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(admin.get(PATH + "/a-wrong").status()).isEqualTo(404);
    }

    @Test
    void livesFromPlannedToClosed() {
        String path = PATH + "/" + Week.activity("hn-1");

        assertThat(admin.post(path + "/close").status()).isEqualTo(409);
        assertThat(status(admin.post(path + "/open", "{\"at\":\"2025-10-02T08:01:00+07:00\"}")))
                .isEqualTo("recorded");
        assertThat(status(admin.post(path + "/open"))).isEqualTo("repeated");
        assertThat(status(admin.post(path + "/close", "{}"))).isEqualTo("recorded");
        assertThat(admin.post(path + "/open").code()).isEqualTo("already_closed");
        assertThat(status(admin.post(path + "/cancel", "{\"reason\":\"bão\"}"))).isEqualTo("recorded");
        assertThat(status(admin.post(path + "/cancel"))).isEqualTo("repeated");
        assertThat(status(admin.post(path + "/reinstate"))).isEqualTo("recorded");
        assertThat(admin.post(path + "/open", "{\"at\":\"2099-01-01T00:00:00Z\"}")
                        .status())
                .isIn(409, 422);
        assertThat(admin.post(path + "/cancel", "{\"reason\":\"" + "x".repeat(1_001) + "\"}")
                        .code())
                .isEqualTo("too_long");
        assertThat(admin.post(PATH + "/nowhere/open").status()).isEqualTo(404);
    }

    @Test
    void takesBatchesWithWhatBecameOfEach() {
        String line = "{\"activityId\":\"b-1\","
                + activityFields(
                        "hn-1",
                        ",\"openedAt\":\"2025-10-02T08:00:00+07:00\","
                                + "\"closedAt\":\"2025-10-02T10:00:00+07:00\",\"headcounts\":[{\"key\":\"h\","
                                + "\"at\":\"2025-10-02T09:00:00+07:00\",\"counts\":[{\"audience\":\"resident\",\"visits\":40}]}]")
                + "}";

        assertThat(admin.lines(PATH, line, line.replace("b-1", "b-2").replace("hn-1", "hn-9"), "[]")
                        .results())
                .containsExactly("recorded", "unknown_unit", "wrong_type");
        assertThat(admin.lines(PATH, line, line.replace("Lớp", "Lớp khác")).results())
                .containsExactly("repeated", "recorded");
        assertThat(admin.get(PATH + "/b-1/headcounts/h")
                        .json()
                        .at("/counts/0/visits")
                        .asInt())
                .isEqualTo(40);
        assertThat(admin.post(PATH + "/b-1/close").json().get("status").asText())
                .isEqualTo("repeated");
    }

    @Test
    void keepsHeadcountsUnderTheirKeys() {
        String path = PATH + "/" + Week.activity("hn-1") + "/headcounts/ca%20s%C3%A1ng";
        String count =
                "{\"at\":\"2025-10-02T09:00:00+07:00\",\"counts\":[{\"audience\":\"teacher\",\"flags\":[],\"visits\":3}]}";

        assertThat(admin.get(path).code()).isEqualTo("unknown_headcount");
        assertThat(status(admin.put(path, count))).isEqualTo("recorded");
        assertThat(status(admin.put(path, count))).isEqualTo("repeated");
        assertThat(status(admin.put(path, admin.get(path).text()))).isEqualTo("repeated");
        assertThat(admin.put(path, count.replace("10-02T", "10-03T")).status()).isEqualTo(409);
        assertThat(status(admin.put(path, "{\"at\":\"2025-10-02T09:00:00+07:00\",\"counts\":[]}")))
                .isEqualTo("recorded");
        assertThat(admin.put(path, count.replace("3}", "-3}")).code()).isEqualTo("out_of_range");
    }

    @Test
    void keepsOutcomesOfActivitiesAndOfUnits() {
        for (String path : new String[] {
            PATH + "/" + Week.activity("hn-1") + "/outcomes/books",
            "/api/v1/campaigns/hn-2025/units/hn-2/outcomes/books"
        }) {
            assertThat(admin.get(path).code()).isEqualTo("unknown_outcome");
            assertThat(status(admin.put(path, "{\"quantity\":120.5,\"unit\":\"cuốn\",\"day\":\"2025-10-02\"}")))
                    .isEqualTo("recorded");
            assertThat(status(admin.put(path, admin.get(path).text()))).isEqualTo("repeated");
            assertThat(status(admin.put(path, "{\"quantity\":null}"))).isEqualTo("recorded");
            assertThat(admin.get(path).status()).isEqualTo(404);
            assertThat(admin.put(path.replace("books", "boks"), "{\"quantity\":1}")
                            .code())
                    .isEqualTo("unknown_outcome");
            assertThat(admin.put(path, "{\"quantity\":\"1\"}").code()).isEqualTo("wrong_type");
        }
        assertThat(admin.put("/api/v1/campaigns/nie/units/hn-2/outcomes/books", "{\"quantity\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.put("/api/v1/campaigns/hn-2025/units/nie/outcomes/books", "{\"quantity\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesIdentifiersWithUnusualCharacters() {
        String path = PATH + "/a%2F1%3B%25%3F";

        assertThat(status(admin.put(path, "{" + activityFields("hn-1", "") + "}")))
                .isEqualTo("recorded");
        assertThat(admin.get(path).status()).isEqualTo(200);
        assertThat(admin.put(PATH + "/a%20b", "{" + activityFields("hn-1", "") + "}")
                        .code())
                .isEqualTo("invalid_id");
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asText() + (answer.status() == 200 ? "" : answer.text());
    }
}
