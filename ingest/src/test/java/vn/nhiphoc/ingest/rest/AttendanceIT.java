package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.Week.checkIn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.Week;

class AttendanceIT {

    private static final String PATH = "/api/v1/attendance";

    private final Client admin = Week.server().admin();

    @Test
    void recordsTheGoodLinesWhateverTheOthersAre() {
        String activity = Week.activity("hn-1");

        Answer answer = admin.lines(
                PATH,
                checkIn(activity, "k1", "p1"),
                "7",
                "{}",
                checkIn(activity, "k2", "p2").replace("resident", "residents"),
                checkIn("nowhere-" + activity, "k3", "p3"),
                checkIn(activity, "k4", "p4").replace("2025-10-02T08", "2025-02-30T08"),
                checkIn(activity, "k5", "p5").replace("2025-10-02", "2099-10-02"),
                checkIn(activity, "k\\u00006", "p6"),
                checkIn(activity, "k7", "p\\u0000"),
                checkIn(activity, "k8", "x".repeat(10_000)),
                checkIn(activity, "k9", "p9").replace("\"person\"", "\"persn\""),
                checkIn(activity, "k10", "p1").replace("\"key\"", "\"key\":\"k0\",\"key\""),
                checkIn(activity, "k11", "p11").replace("check_in", "check-in"),
                checkIn(activity, "k12", "p12"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.results())
                .containsExactly(
                        "recorded",
                        "wrong_type",
                        "missing_field",
                        "unknown_audience",
                        "unknown_activity",
                        "invalid_time",
                        "in_the_future",
                        "invalid_text",
                        "invalid_text",
                        "too_long",
                        "missing_field",
                        "duplicate_field",
                        "unknown_kind",
                        "recorded");
        assertThat(answer.json().get("recorded").asInt()).isEqualTo(2);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(12);
        assertThat(answer.json().at("/results/1/key").isNull()).isTrue();
        assertThat(answer.json().at("/results/7/key").isNull()).isTrue();
        assertThat(answer.json().at("/results/3/key").asText()).isEqualTo("k2");
        assertThat(answer.json().at("/results/3/field").asText()).isEqualTo("audience");
        assertThat(answer.json().at("/results/3/detail").asText()).contains("did you mean \"resident\"?");
        assertThat(answer.json().at("/results/4/detail").asText()).contains(activity);
    }

    @Test
    void tellsRepeatedLinesFromReusedKeys() {
        String activity = Week.activity("hn-1");
        String line = checkIn(activity, "k", "p");
        admin.lines(PATH, line);

        assertThat(admin.lines(PATH, line, line.replace("08:05:00+07:00", "01:05:00Z"), line.replace("\"p\"", "\"q\""))
                        .results())
                .containsExactly("repeated", "repeated", "key_reused");
    }

    @Test
    void takesLinesBack() {
        String activity = Week.activity("hn-1");
        String voiding = "{\"key\":\"v\",\"activityId\":\"" + activity
                + "\",\"kind\":\"void\",\"of\":\"k\",\"at\":\"2025-10-02T09:00:00+07:00\"}";

        assertThat(admin.lines(PATH, voiding, checkIn(activity, "k", "p"), voiding.replace("\"k\"", "\"none\""))
                        .results())
                .containsExactly("recorded", "recorded", "unknown_line");
        assertThat(admin.lines(PATH, voiding).results()).containsExactly("repeated");
    }

    @Test
    void recordsEachLineOnceWhenABatchIsSentManyTimesAtOnce() throws Exception {
        String activity = Week.activity("hn-1");
        String[] lines = IntStream.range(0, 200)
                .mapToObj(i -> checkIn(activity, "k" + i, "p" + i))
                .toArray(String[]::new);
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<Callable<Answer>> sends = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sends.add(() -> admin.lines(PATH, lines));
        }
        int recorded = 0;
        int repeated = 0;
        for (Future<Answer> sent : senders.invokeAll(sends)) {
            assertThat(sent.get().status()).as(sent.get().text()).isEqualTo(200);
            recorded += sent.get().json().get("recorded").asInt();
            repeated += sent.get().json().get("repeated").asInt();
        }
        senders.shutdown();

        assertThat(recorded).isEqualTo(200);
        assertThat(repeated).isEqualTo(1_000);
        assertThat(Week.server()
                        .count("SELECT count(*) FROM event_log WHERE payload_type = 'attendance.checked-in'"
                                + " AND payload::text LIKE '%\"" + activity + "\"%'"))
                .isEqualTo(200);
    }

    @Test
    void takesFiveThousandLinesAndRefusesOneMore() throws Exception {
        String activity = Week.activity("hn-1");
        String[] lines = IntStream.range(0, 5_001)
                .mapToObj(i -> checkIn(activity, "k" + i, "p" + i % 900))
                .toArray(String[]::new);
        long before = Week.server().count("SELECT count(*) FROM event_log");

        Answer tooMany = admin.lines(PATH, lines);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.code()).isEqualTo("too_many_lines");
        assertThat(Week.server().count("SELECT count(*) FROM event_log")).isEqualTo(before);

        Answer most = admin.lines(PATH, java.util.Arrays.copyOf(lines, 5_000));
        assertThat(most.json().get("recorded").asInt()).isEqualTo(5_000);
    }

    @Test
    void answersAnEmptyBatchAndRefusesNone() {
        assertThat(admin.lines(PATH).json().get("results")).isEmpty();
        assertThat(admin.post(PATH, "{}").code()).isEqualTo("missing_field");
        assertThat(admin.post(PATH, "{\"lines\":null}").code()).isEqualTo("missing_field");
    }

    @Test
    void keepsPersonsOutOfTheLog() throws Exception {
        admin.lines(PATH, checkIn(Week.activity("hn-1"), "k", "079085001234"));

        assertThat(Week.server().count("SELECT count(*) FROM event_log WHERE payload::text LIKE '%079085001234%'"))
                .isZero();
    }
}
