package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.Week;

class SummaryIT {

    private static final String PATH = "/api/v1/summaries";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Client admin = Week.server().admin();
    private final String prefix = "it" + NEXT.incrementAndGet() + "-";

    @Test
    void recordsTheGoodLinesWhateverTheOthersAre() {
        Answer answer = admin.lines(
                PATH,
                summary("k1", "\"visits\":5"),
                summary("k2", "\"day\":\"2025-10-02\",\"audience\":\"teacher\",\"activities\":0,\"people\":null"),
                summary("k3", "\"day\":null,\"visits\":null,\"people\":7"),
                summary("k4", "\"visits\":null"),
                summary("k5", "\"visits\":-1"),
                summary("k6", "\"visits\":2.5"),
                summary("k7", "\"visits\":1e12"),
                summary("k8", "\"visits\":\"5\""),
                summary("k9", "\"visits\":5,\"vists\":5"),
                summary("k10", "\"visits\":5,\"day\":\"2025-10-32\""),
                summary("k11", "\"visits\":5").replace("hn-2025", "hn-2024"),
                summary("k12", "\"visits\":5").replace("hn-1", "hn-11"),
                summary("k13", "\"visits\":5").replace("digital_skills", "digital_skils"),
                summary("k14", "\"visits\":5,\"day\":\"2026-03-01\""),
                "7");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.results())
                .containsExactly(
                        "recorded",
                        "recorded",
                        "recorded",
                        "nothing_known",
                        "out_of_range",
                        "out_of_range",
                        "out_of_range",
                        "wrong_type",
                        "unknown_field",
                        "invalid_date",
                        "unknown_campaign",
                        "unknown_unit",
                        "unknown_type",
                        "recorded",
                        "wrong_type");
        assertThat(answer.json().get("recorded").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/results/4/key").asText()).isEqualTo(prefix + "k5");
        assertThat(answer.json().at("/results/4/field").asText()).isEqualTo("visits");
        assertThat(answer.json().at("/results/11/detail").asText()).contains("did you mean \"hn-1\"?");
        assertThat(answer.json().at("/results/12/detail").asText()).contains("did you mean \"digital_skills\"?");
        assertThat(answer.json().at("/results/14/key").isNull()).isTrue();
    }

    @Test
    void tellsRepeatedSummariesFromReusedKeys() {
        String line = summary("k", "\"visits\":5");
        admin.lines(PATH, line);

        assertThat(admin.lines(PATH, line, summary("k", "\"day\":null,\"visits\":5.0"), summary("k", "\"visits\":6"))
                        .results())
                .containsExactly("repeated", "repeated", "key_reused");
    }

    @Test
    void takesSummariesBackAndTheirKeysStayUsed() {
        assertThat(admin.lines(PATH, voiding("k"), summary("k", "\"visits\":5"), voiding("none"))
                        .results())
                .containsExactly("recorded", "recorded", "unknown_line");
        assertThat(admin.lines(PATH, voiding("k"), summary("k", "\"visits\":6")).results())
                .containsExactly("repeated", "key_reused");
        assertThat(admin.lines(PATH, voiding("k").replace("}", ",\"visits\":1}"))
                        .results())
                .containsExactly("unknown_field");
    }

    @Test
    void aUnitsKeyWritesItsSubtreeOnly() {
        Client ward = Week.server().client(Week.keyFor("unit", "hn-1"));
        String school = summary("school", "\"visits\":5").replace("\"hn-1\"", "\"hn-1-school\"");
        String other = summary("other", "\"visits\":5").replace("\"hn-1\"", "\"hn-2\"");
        admin.lines(PATH, other);

        Answer answer = ward.lines(
                PATH, summary("own", "\"visits\":5"), school, other, voiding("school"), voiding("other"), voiding("x"));
        assertThat(answer.results())
                .containsExactly("recorded", "recorded", "outside_scope", "recorded", "outside_scope", "unknown_line");
        assertThat(ward.lines(PATH, voiding("own"), voiding("own")).results()).containsExactly("recorded", "repeated");
        assertThat(admin.lines(PATH, voiding("other")).results())
                .as("nobody has taken it back before")
                .containsExactly("recorded");
        assertThat(Week.server()
                        .client(Week.keyFor("analyst", null))
                        .lines(PATH, other)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesFiveThousandLinesAndRefusesOneMore() throws Exception {
        String[] lines = IntStream.range(0, 5_001)
                .mapToObj(i -> summary("many" + i, "\"visits\":" + i))
                .toArray(String[]::new);

        assertThat(admin.lines(PATH, lines).code()).isEqualTo("too_many_lines");
        Answer most = admin.lines(PATH, Arrays.copyOf(lines, 5_000));
        assertThat(most.json().get("recorded").asInt()).isEqualTo(5_000);
        assertThat(Week.server()
                        .count("SELECT count(*) FROM event_log WHERE payload_type = 'summary.reported'"
                                + " AND payload LIKE '%\"" + prefix + "many%'"))
                .isEqualTo(5_000);
    }

    private String summary(String key, String figures) {
        return "{\"key\":\"" + prefix + key
                + "\",\"campaignId\":\"hn-2025\",\"unitId\":\"hn-1\",\"type\":\"digital_skills\"," + figures + "}";
    }

    private String voiding(String of) {
        return "{\"key\":\"v-" + of + "\",\"campaignId\":\"hn-2025\",\"kind\":\"void\",\"of\":\"" + prefix + of + "\"}";
    }
}
