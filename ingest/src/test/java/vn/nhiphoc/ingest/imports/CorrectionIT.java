package vn.nhiphoc.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

/** A file that comes again with other figures. */
class CorrectionIT {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String FIRST =
            "u,d,v\nPhường Một,1/10/2025,5\nPhường Một,2/10/2025,6\nPhường Hai,1/10/2025,7\n";
    private static final String CHANGED = FIRST.replace("2025,6", "2025,60").replace("2025,7", "2025,70");
    private static final String PLAIN = "dryRun=false";
    private static final String CORRECT = "correct=true";

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();
    private final String prefix = "cor" + NEXT.incrementAndGet() + "-";
    private final String mapping = """
            {"version":1,"campaign":"hn-2025","key":{"prefix":"%s"},"summary":{"unit":{"column":"u"},
             "type":{"fixed":"digital_skills"},"day":{"column":"d"},"visits":{"column":"v"}}}""".formatted(prefix);

    @Test
    void otherFiguresAreRefusedUntilTheSenderSaysThatTheyCorrect() throws Exception {
        send(FIRST, PLAIN);

        JsonNode refused = send(CHANGED, PLAIN);
        JsonNode corrected = send(CHANGED, CORRECT);

        assertThat(Imports.counts(refused)).isEqualTo("1 0 1 2");
        assertThat(refused.path("refused").get(0).path("code").asText()).isEqualTo("key_reused");
        assertThat(refused.path("refused").get(0).path("detail").asText())
                .startsWith("dòng này đã ghi nhận với số liệu khác")
                .contains("--correct");
        assertThat(Imports.counts(corrected)).isEqualTo("3 2 1 0");
        assertThat(corrected.path("counts").path("corrected").asLong()).isEqualTo(2);
        assertThat(standing()).isEqualTo(5 + 60 + 70);
    }

    @Test
    void whatWasCorrectedIsKnownWhenItComesAgain() throws Exception {
        send(FIRST, PLAIN);
        send(CHANGED, CORRECT);

        assertThat(Imports.counts(send(CHANGED, PLAIN))).isEqualTo("3 0 3 0");
        assertThat(Imports.counts(send(CHANGED, CORRECT))).isEqualTo("3 0 3 0");
        assertThat(Imports.counts(send(CHANGED.replace(",60", ",61"), CORRECT))).isEqualTo("3 1 2 0");
        assertThat(standing()).isEqualTo(5 + 61 + 70);
        assertThat(Imports.counts(send(FIRST, CORRECT))).isEqualTo("3 2 1 0");
        assertThat(standing()).isEqualTo(5 + 6 + 7);
    }

    @Test
    void aDryRunSaysWhatWouldBeRefusedAndWhatWouldBeCorrected() throws Exception {
        send(FIRST, PLAIN);

        JsonNode plain = send(CHANGED, "dryRun=true");
        JsonNode correcting = send(CHANGED, "dryRun=true&correct=true");

        assertThat(Imports.counts(plain)).isEqualTo("1 0 0 2");
        assertThat(plain.path("refused").get(0).path("line").asLong()).isEqualTo(3);
        assertThat(Imports.counts(correcting)).isEqualTo("3 0 0 0");
        assertThat(correcting.path("counts").path("corrected").asLong()).isEqualTo(2);
        assertThat(standing()).isEqualTo(5 + 6 + 7);
    }

    @Test
    void whatTheOfficeTookBackIsRecordedAgain() throws Exception {
        send(FIRST, PLAIN);
        send(CHANGED, CORRECT);
        takeBackAll();
        assertThat(standing()).isZero();

        assertThat(Imports.counts(send(CHANGED, CORRECT))).isEqualTo("3 3 0 0");

        assertThat(standing()).isEqualTo(5 + 60 + 70);
    }

    @Test
    void aKeyWithAScopeCorrectsItsOwnUnitsOnly() throws Exception {
        send(FIRST, PLAIN);

        JsonNode done = Imports.run(server.client(Week.keyFor("unit", "hn-1")), CHANGED, mapping, null, CORRECT);

        assertThat(Imports.counts(done)).isEqualTo("2 1 1 1");
        assertThat(standing()).isEqualTo(5 + 60 + 7);
    }

    @Test
    void correctionsInDoubtAfterACrashCountOnce() throws Exception {
        send(FIRST, PLAIN);
        String id = send(CHANGED, CORRECT).path("id").asText();
        server.execute(
                "INSERT INTO imports.part VALUES ('" + id + "', 0, convert_to('" + CHANGED + "', 'UTF8'))",
                "UPDATE imports.import SET state = 'running', rows_read = 0, accepted = 0, recorded = 0, corrected = 0,"
                        + " repeated = 0, finished_at = NULL, lease_until = now() WHERE import_id = '" + id + "'");

        JsonNode again = Imports.await(admin, id);

        assertThat(Imports.counts(again)).isEqualTo("3 2 1 0");
        assertThat(again.path("counts").path("corrected").asLong()).isEqualTo(2);
        assertThat(standing()).isEqualTo(5 + 60 + 70);
    }

    private JsonNode send(String file, String how) {
        return Imports.run(admin, file, mapping, null, how);
    }

    /** The visits of all summaries of this test that were not taken back. */
    private long standing() throws Exception {
        return server.count(
                "SELECT coalesce(sum((payload::json->>'visits')::bigint), 0) FROM event_log r WHERE " + own()
                        + " AND payload_type = 'summary.reported' AND NOT EXISTS (SELECT FROM event_log v"
                        + " WHERE v.aggregate_identifier = r.aggregate_identifier AND v.payload_type = 'summary.voided')");
    }

    private void takeBackAll() throws Exception {
        StringBuilder lines = new StringBuilder();
        try (var connection = server.source("nhiphoc_intake", server.password()).getConnection();
                var keys = connection
                        .createStatement()
                        .executeQuery("SELECT DISTINCT payload::json->>'key' FROM event_log WHERE " + own())) {
            while (keys.next()) {
                lines.append(lines.isEmpty() ? "" : ",")
                        .append("{\"key\":\"void-" + keys.getString(1)
                                + "\",\"campaignId\":\"hn-2025\",\"kind\":\"void\",")
                        .append("\"of\":\"" + keys.getString(1) + "\"}");
            }
        }
        assertThat(admin.post("/api/v1/summaries", "{\"lines\":[" + lines + "]}")
                        .status())
                .isEqualTo(200);
    }

    private String own() {
        return "payload LIKE '%\"" + prefix + "%'";
    }
}
