package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.Week;

class CatalogueIT {

    private static final String PATH = "/api/v1/catalogue";

    private final Client admin = Week.server().admin();

    @Test
    void countsWhatItAddedAndChanged() {
        String unit =
                "{\"units\":[{\"unitId\":\"hn-c\",\"name\":{\"vi\":\"Xã\"},\"kind\":\"commune\",\"parentId\":\"hn\"}]}";

        assertThat(admin.put(PATH, unit).json().toString()).isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0}");
        assertThat(admin.put(PATH, unit.replace("Xã", "Xã C"))
                        .json()
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.put(PATH, unit.replace("Xã", "Xã C"))
                        .json()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void isReadBackInTheShapeOfItsPut() {
        Answer read = admin.get(PATH);

        assertThat(read.json().get("units")).hasSizeGreaterThanOrEqualTo(4);
        Answer again = admin.put(PATH, read.text());
        assertThat(again.json().get("added").asInt()
                        + again.json().get("changed").asInt())
                .as(again.text())
                .isZero();
    }

    @Test
    void namesEveryFaultWithItsLineAndRecordsNothing() {
        Answer answer = admin.put(PATH, """
                {"units":[
                 {"unitId":"hn-x","name":{"vi":"X"},"kind":"ward","parentId":"hn"},
                 {"unitId":"hn-y","name":{"vi":"Y"},"kind":"wart"},
                 {"unitId":"hn-z","name":{"en":"Z"},"kind":"ward","validFrom":"2025-02-29","colour":1}],
                 "lineage":[{"from":"hn-x","to":"hn-1","effectiveOn":"2025-07-01","share":1.5}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactly(
                        "units[1].kind",
                        "units[2].name.vi",
                        "units[2].validFrom",
                        "units[2].colour",
                        "lineage[0].share");
        assertThat(answer.json().get("errors").findValuesAsText("line")).containsExactly("3", "4", "4", "4", "5");
        assertThat(admin.get(PATH).text()).doesNotContain("hn-x");
    }

    @Test
    void keepsWhoSaysSoOfAShare() {
        String link =
                "{\"units\":[{\"unitId\":\"hn-l\",\"name\":{\"vi\":\"L\"},\"kind\":\"ward\",\"parentId\":\"hn\"}],"
                        + "\"lineage\":[{\"from\":\"hn-l\",\"to\":\"hn-1\",\"effectiveOn\":\"2031-07-01\",\"share\":1,"
                        + "\"source\":\"%s\"}]}";

        assertThat(admin.put(PATH, link.formatted("Nghị quyết 1656")).status()).isEqualTo(200);
        assertThat(admin.get(PATH).json().get("lineage").findValuesAsText("source"))
                .contains("Nghị quyết 1656");
        Answer tooLong = admin.put(PATH, link.formatted("x".repeat(501)));
        assertThat(tooLong.json().at("/errors/0/code").asText()).isEqualTo("too_long");
        assertThat(tooLong.json().at("/errors/0/field").asText()).isEqualTo("lineage[0].source");
    }

    @Test
    void keepsHowTypesGoOnUnderOtherCodes() {
        String types = """
                {"activityTypes":[{"code":"reading_culture","name":{"vi":"Văn hóa đọc"}},
                                  {"code":"reading_family","name":{"vi":"Gia đình đọc sách"}}],
                 "typeLinks":[{"from":"reading_culture","to":"%s","effectiveOn":"2025-07-01"}]}
                """;

        assertThat(admin.put(PATH, types.formatted("reading_family")).status()).isEqualTo(200);
        assertThat(admin.get(PATH).json().get("typeLinks").findValuesAsText("to"))
                .containsExactly("reading_family");
        Answer unknown = admin.put(PATH, types.formatted("reading_famly"));
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("typeLinks[0].to");
        assertThat(unknown.json().at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(unknown.detail()).contains("did you mean \"reading_family\"?");
    }

    @Test
    void saysWhatAPathProbablyMeant() {
        assertThat(admin.put("/api/v1/campaigns/hn-2025/units/hn-1-schol/outcomes/books", "{\"quantity\":1}")
                        .detail())
                .contains("did you mean \"hn-1-school\"?");
    }

    @Test
    void refusesParentsThatAreUnknownOrGoRound() {
        Answer unknown = admin.put(
                PATH,
                "{\n\"units\":[{\"unitId\":\"hn-p\",\"name\":{\"vi\":\"P\"},\"kind\":\"ward\",\"parentId\":\"nie\"}]}");
        assertThat(unknown.code()).isEqualTo("unknown_parent");
        assertThat(unknown.json().at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(admin.put(
                                PATH,
                                "{\"units\":[{\"unitId\":\"hn\",\"name\":{\"vi\":\"H\"},\"kind\":\"city\",\"parentId\":\"hn-1\"}]}")
                        .code())
                .isEqualTo("parent_cycle");
    }

    @Test
    void keepsCampaignsInTheShapeOfTheirPut() {
        Answer read = admin.get("/api/v1/campaigns/hn-2025");

        assertThat(read.json().at("/opening/at").asText()).isEqualTo("08:00");
        assertThat(read.json().has("campaignId")).isFalse();
        assertThat(admin.put("/api/v1/campaigns/hn-2025", read.text())
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("repeated");
        assertThat(admin.get("/api/v1/campaigns/nie").code()).isEqualTo("unknown_campaign");
        assertThat(admin.put("/api/v1/campaigns/hn-2025", read.text().replace("\"08:00\"", "\"8:00\""))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("opening.at");
    }
}
