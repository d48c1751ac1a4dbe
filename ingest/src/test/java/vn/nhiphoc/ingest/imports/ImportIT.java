package vn.nhiphoc.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;
import vn.nhiphoc.ingest.files.NamedMapping;

class ImportIT {

    private static final String MAPPING = "summaries-by-unit-and-type";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();
    private final String prefix = "imp" + NEXT.incrementAndGet() + "-";

    @Test
    void aFileIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        String file = """
                Đơn vị;Loại;Ngày;Số lượt
                Phường Một;Kỹ năng số;1/10/2025;1.234
                P. Hai;ky nang so;;-
                Phường Ba;Kỹ năng số;;5
                00001;opening_ceremony;2/10/2025;…
                """;

        JsonNode first = Imports.run(admin, file, own(), null, false);
        JsonNode second = Imports.run(admin, file, own(), null, false);

        assertThat(first.path("state").asText()).isEqualTo("done");
        assertThat(Imports.counts(first)).isEqualTo("2 2 0 2");
        assertThat(Imports.counts(second)).isEqualTo("2 0 2 2");
        assertThat(first.path("file").asText()).isEqualTo("kết quả.csv");
        assertThat(first.path("progress").path("rows").asLong()).isEqualTo(4);
        assertThat(first.path("progress").path("total").asLong()).isEqualTo(4);
        assertThat(first.path("refused").get(0).path("line").asLong()).isEqualTo(4);
        assertThat(first.path("refused").get(0).path("field").asText()).isEqualTo("Đơn vị");
        assertThat(first.path("refused").get(0).path("detail").asText())
                .contains("không có đơn vị nào tên")
                .contains("nearest known: \"Phường Hai\" (hn-2");
        assertThat(recorded()).isEqualTo(2);
        assertThat(server.count("SELECT count(*) FROM imports.part")).isZero();
    }

    @Test
    void aDryRunRecordsNothingAndShowsTheRows() throws Exception {
        JsonNode dry = Imports.run(
                admin, "Đơn vị,Loại,Số lượt,Ghi chú\nPhường Một,Kỹ năng số,5,x\nx,Kỹ năng số,1,\n", own(), null, true);

        assertThat(Imports.counts(dry)).isEqualTo("1 0 0 1");
        assertThat(dry.path("preview")).hasSize(1);
        assertThat(dry.path("preview").get(0).path("unitId").asText()).isEqualTo("hn-1");
        assertThat(dry.path("columns").toString())
                .contains("{\"column\":\"Đơn vị\",\"became\":\"unit\"}")
                .contains("{\"column\":\"Ghi chú\",\"became\":null}");
        assertThat(recorded()).isZero();
    }

    @Test
    void aScopedKeyWritesItsSubtreeOnlyAndSeesItsOwnImports() throws Exception {
        Client ward = server.client(Week.keyFor("unit", "hn-1"));

        JsonNode done = Imports.run(
                ward, "Đơn vị,Loại,Số lượt\nPhường Một,Kỹ năng số,5\nPhường Hai,Kỹ năng số,6\n", own(), null, false);
        JsonNode dry = Imports.run(ward, "Đơn vị,Loại,Số lượt\nPhường Hai,Kỹ năng số,6\n", own(), null, true);

        assertThat(Imports.counts(done)).isEqualTo("1 1 0 1");
        assertThat(done.path("refused").get(0).path("code").asText()).isEqualTo("outside_scope");
        assertThat(Imports.counts(dry)).isEqualTo("0 0 0 1");
        String id = done.path("id").asText();
        assertThat(admin.get(Imports.PATH + "/" + id).status()).isEqualTo(200);
        assertThat(server.client(Week.keyFor("unit", "hn-2"))
                        .get(Imports.PATH + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(Imports.send(
                                server.client(Week.keyFor("analyst", null)),
                                "x".getBytes(StandardCharsets.UTF_8),
                                MAPPING,
                                "hn-2025",
                                false)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMappingBringsTheReferenceDataThatItsFileNeeds() throws Exception {
        String mapping = """
                {"version":1,"campaign":"%1$sc-{year}","key":{"prefix":"%1$s","columns":["Day","Title"]},
                 "reference":{"catalogue":{"units":[{"unitId":"%1$su","name":{"vi":"Thư viện"},"kind":"library"},
                   {"unitId":"hn-1","name":{"vi":"Tên khác"},"kind":"school"}]},
                  "campaigns":{"%1$sc-2019":{"city":"t","year":2019,"startsOn":"2019-01-01","endsOn":"2019-12-31"},
                   "%1$sc-2018":{"city":"t","year":2018,"startsOn":"2018-01-01","endsOn":"2018-12-31"}}},
                 "activity":{"unit":{"fixed":"%1$su"},"type":{"fixed":"digital_skills"},"title":{"column":"Title"},
                  "day":{"column":"Day"},"visits":{"column":"Visits"}}}
                """.formatted(prefix);
        String file = "Day,Title,Visits\n2019-03-04,IT,7\n2017-03-04,IT,7\n";

        JsonNode dry = Imports.run(admin, file, mapping, null, true);
        assertThat(Imports.counts(dry)).isEqualTo("1 0 0 1");
        assertThat(admin.get("/api/v1/campaigns/" + prefix + "c-2019").status()).isEqualTo(404);
        JsonNode byUnit = Imports.run(server.client(Week.keyFor("unit", "hn-1")), file, mapping, null, false);
        assertThat(byUnit.path("state").asText()).isEqualTo("failed");
        JsonNode done = Imports.run(admin, file, mapping, null, false);

        assertThat(Imports.counts(done)).isEqualTo("1 1 0 1");
        assertThat(done.path("refused").get(0).path("detail").asText()).contains("is unknown; nearest known");
        assertThat(admin.get("/api/v1/campaigns/" + prefix + "c-2019").status()).isEqualTo(200);
        assertThat(admin.get("/api/v1/campaigns/" + prefix + "c-2018").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/catalogue").text()).doesNotContain("Tên khác");
    }

    @Test
    void aCancelledImportKeepsWhatItRecordedAndSaysHowMuch() throws Exception {
        String id = Imports.send(admin, many(60_000), own(), null, false)
                .json()
                .path("id")
                .asText();
        while (admin.get(Imports.PATH + "/" + id)
                        .json()
                        .path("progress")
                        .path("rows")
                        .asLong()
                == 0) {
            Imports.pause();
        }

        Answer cancelled = admin.delete(Imports.PATH + "/" + id);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("state").asText()).isEqualTo("cancelled");
        long count = cancelled.json().path("counts").path("recorded").asLong();
        assertThat(count).isBetween(1L, 59_999L).isEqualTo(recorded());
        assertThat(admin.delete(Imports.PATH + "/" + id).json().path("state").asText())
                .isEqualTo("cancelled");
        assertThat(server.count("SELECT count(*) FROM imports.part WHERE import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void whatIsOfNoUseIsRefusedAtTheDoorOrFails() {
        byte[] file = "Đơn vị,Loại,Số lượt\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Imports.send(admin, file, "summaries", "hn-2025", false))
                .returns(422, Answer::status)
                .returns("unusable_mapping", Answer::code);
        assertThat(Imports.send(admin, new byte[0], MAPPING, "hn-2025", false).status())
                .isEqualTo(422);
        assertThat(admin.post(Imports.PATH, "{}").status()).isEqualTo(415);
        assertThat(admin.get(Imports.PATH + "/none").status()).isEqualTo(404);
        assertThat(admin.delete(Imports.PATH + "/none").status()).isEqualTo(404);
        assertThat(Imports.run(admin, "PK\003\004nothing", MAPPING, "hn-2025", false)
                        .path("problem")
                        .asText())
                .contains("the XLSX is damaged");
        assertThat(Imports.run(admin, "a\n1\n", MAPPING, null, false)
                        .path("problem")
                        .asText())
                .contains("--campaign");
        assertThat(Imports.run(admin, "Đơn vị,Loại,Số lượt\nPhường Một,Kỹ năng số,1\n", MAPPING, "hn-2052", false)
                        .path("refused")
                        .toString())
                .contains("no campaign is called \\\"hn-2052\\\"; did you mean \\\"hn-2025\\\"?");
    }

    @Test
    void whatTheDatabaseCannotHoldIsAnsweredToo() {
        String good = "Đơn vị,Loại,Số lượt\nPhường Một,Kỹ năng số,1\n";

        JsonNode header = Imports.run(admin, "Tên\u0000cột,Loại,Số lượt\nx,y,1\n", MAPPING, "hn-2025", false);
        JsonNode campaign = Imports.run(admin, good, MAPPING, "hn-2025\u0000", false);
        JsonNode field = Imports.run(
                admin,
                good.replace("Số lượt", "Số lượt,\u0000").replace("1\n", "1,\u0000\n"),
                MAPPING,
                "hn-2025",
                true);

        assertThat(header.path("state").asText()).isEqualTo("failed");
        assertThat(header.path("problem").asText()).contains("Tên\uFFFDcột");
        assertThat(Imports.counts(campaign)).isEqualTo("0 0 0 1");
        assertThat(Imports.counts(field)).isEqualTo("0 0 0 1");
    }

    private long recorded() throws Exception {
        return server.count(
                "SELECT count(*) FROM event_log WHERE payload_type = 'summary.reported' AND payload LIKE '%\"" + prefix
                        + "%'");
    }

    /** The shipped mapping with keys of this test's own. */
    private String own() {
        try (var in = NamedMapping.class.getResourceAsStream(MAPPING + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("ket-qua-", prefix)
                    .replace("{campaign}", "hn-2025");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] many(int rows) {
        StringBuilder file = new StringBuilder("Đơn vị,Loại,Số lượt\n");
        for (int i = 0; i < rows; i++) {
            file.append("Phường Một,Kỹ năng số,").append(i % 100).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
