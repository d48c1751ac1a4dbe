package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.launcher.Standalone;

/** A whole system with a few facts: what the audit says of it while it is right, and of one falsified row. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {

    /** Between two definitions of one unit lies a transaction with one digit more. */
    private static final String TO_FOUR_DIGITS =
            "DO $$ BEGIN WHILE pg_current_xact_id()::text::bigint < 1000 LOOP" + " COMMIT; END LOOP; END $$";

    private static final String DAY_ROW =
            "INSERT INTO nhiphoc.unit_activity_day_rows SELECT * REPLACE (%s AS check_ins,"
                    + " version + 1 AS version) FROM nhiphoc.unit_activity_day_rows FINAL WHERE unit_id = 'w' AND day ="
                    + " '2025-10-02' AND generation = (SELECT argMax(generation, switched_at) FROM nhiphoc.serving)";

    @TempDir
    private static Path folder;

    private static Path data;
    private static Standalone system;
    private static Endpoints endpoints;
    private static Views views;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        system = Standalone.hold(data, "test", 0, line -> {});
        endpoints = system.start();
        views = new Views(endpoints.clickhouse());
        api = Api.of(data, Patience.NONE);
        put("catalogue", """
                {"units":[{"unitId":"hn","name":{"vi":"Hà Nội"},"kind":"city","city":"hanoi"},
                 {"unitId":"w","name":{"vi":"Phường Đống Đa"},"kind":"ward","city":"hanoi"}],
                 "activityTypes":[{"code":"talk","name":{"vi":"Tọa đàm"}}]}""");
        inLog(TO_FOUR_DIGITS);
        put("catalogue", """
                {"units":[{"unitId":"w","name":{"vi":"Phường Đống Đa"},"kind":"ward","city":"hanoi","parentId":"hn"}]}""");
        put("campaigns/hn-2025", """
                {"city":"hanoi","year":2025,"startsOn":"2025-10-01","endsOn":"2025-10-07",
                 "opening":{"day":"2025-10-01","at":"08:00","type":"talk"}}""");
        put("activities/a", """
                {"campaignId":"hn-2025","unitId":"w","type":"talk","title":"Đọc",
                 "startsAt":"2025-10-02T08:00:00+07:00","endsAt":"2025-10-02T10:00:00+07:00"}""");
        send("POST", "attendance", """
                {"lines":[%s,%s,%s,{"key":"v","activityId":"a","kind":"void","of":"k3","at":"2025-10-02T09:00:00+07:00"}]}
                """.formatted(checkIn("k1", "An"), checkIn("k2", "Bình"), checkIn("k3", "Chi")));
        views.await("SELECT check_ins FROM nhiphoc.activities", "2\n");
        send("POST", "summaries", """
                {"lines":[%s,%s,%s]}""".formatted(
                summary("s1", "\"2025-10-01\"", 40), summary("s2", "\"2025-10-02\"", 9), summary("s3", "null", 90)));
        views.await("SELECT sum(visits) FROM nhiphoc.summaries", "139\n");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void nothingDiffersWhereNothingWasTouched() throws Exception {
        Run run = Run.auditing(data);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains(" cells, 0 differing, at position ").containsPattern("freshness +1 +5 +0");
        assertThat(Run.auditing(data, "--campaign", "hn-2025").status()).isZero();
        assertThat(folder.toFile().list()).containsExactly("data");
    }

    @Test
    @Order(2)
    void oneFalsifiedCellIsFoundWithTheEventsBehindIt() throws Exception {
        views.ask(DAY_ROW.formatted("7"));
        Run run = Run.auditing(data);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(" cells, 1 differing, at position ")
                .contains("unit_activity_day campaign_id=hn-2025 unit_id=w activity_type=talk day=2025-10-02")
                .contains("check_ins: đúng ra · expected 2, hiện là · found 7")
                .containsPattern("activity\\.planned  a w talk")
                .containsPattern("attendance\\.checked-in  a k1 \\S+  → tính 1 lượt")
                .containsPattern("attendance\\.checked-in  a k3 \\S+  → không tính, đã bị hủy")
                .containsPattern("attendance\\.line-voided  a k3 \\S+  → hủy dòng k3");
        views.ask(DAY_ROW.formatted("2"));
        assertThat(Run.auditing(data).status()).isZero();
    }

    @Test
    @Order(3)
    void aFigureIsExplainedByItsEvents() throws Exception {
        Run run = Run.explaining(data, "--unit", "w", "--type", "talk", "--day", "2025-10-02");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("shown: +hn-2025 .*visits=2 .*check_ins=2 ")
                .containsPattern("recounted: +hn-2025 .*visits=2 .*check_ins=2 ")
                .containsPattern("k2 \\S+  → tính 1 lượt · counts as a visit");
        Run other = Run.explaining(data, "--unit", "w", "--type", "talk", "--day", "2025-10-04");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("the nearest day is 2025-10-02");
        assertThat(Run.explaining(data, "--unit", "ww", "--type", "talk", "--day", "2025-10-02")
                        .err())
                .contains("the nearest is \"w\"");
        assertThat(Run.auditing(data, "--campaign", "hn-2O25").err()).contains("the nearest is \"hn-2025\"");
    }

    @Test
    @Order(4)
    void summariesAreExplainedToo() throws Exception {
        Run run = Run.explaining(data, "--unit", "w", "--type", "talk", "--day", "2025-10-01");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("shown: +hn-2025 .*visits=40 .*visits_by_summary=40 ")
                .containsPattern("recounted: +hn-2025 .*visits=40 .*visits_by_summary=40 ")
                .containsPattern("summary\\.reported  s1 2025-10-01  → báo tổng hợp 40 lượt: ")
                .contains("counts where no check-in and no headcount stands that day")
                .containsPattern("summary\\.reported  s3 cả tuần · the whole week  → báo tổng hợp 90 lượt: ")
                .doesNotContain("s2 2025-10-02");
        assertThat(views.ask("SELECT day, detail FROM nhiphoc.findings WHERE code = 'summary_displaced' ORDER BY day"))
                .isEqualTo("2025-10-01\tsummaries=1 visits=90\n2025-10-02\tsummaries=1 visits=9\n");
    }

    @Test
    @Order(5)
    void whatIsNotUnderstoodIsListedAndNotCounted() throws Exception {
        assertThat(Run.parked(data).out()).contains("no event is parked");
        inLog("INSERT INTO event_log (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
                + " payload_type, payload_revision, payload, meta_data) VALUES ('poison', 'poison', 0, 'activity',"
                + " '2025-10-02T03:00:00Z', 'activity.teleported', '7', '{}',"
                + " '{\"sender\":\"key\",\"receivedAt\":\"2025-10-02T03:00:00Z\"}')");
        views.await("SELECT count() FROM nhiphoc.parked_events", "1\n");
        Run parked = Run.parked(data);
        assertThat(parked.status()).isZero();
        assertThat(parked.out())
                .containsPattern(
                        "\\d+/\\d+  activity\\.teleported  .*revision 7  .*recorded 2025-10-02T03:00:00Z  \\S+");
        Run run = Run.auditing(data);
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("1 events are parked and not counted");
    }

    private static String checkIn(String key, String person) {
        return "{\"key\":\"" + key + "\",\"activityId\":\"a\",\"person\":\"" + person
                + "\",\"audience\":\"resident\",\"flags\":[],\"kind\":\"check_in\",\"at\":\"2025-10-02T08:30:00+07:00\"}";
    }

    private static String summary(String key, String day, int visits) {
        return "{\"key\":\"" + key + "\",\"campaignId\":\"hn-2025\",\"unitId\":\"w\",\"type\":\"talk\",\"day\":" + day
                + ",\"visits\":" + visits + "}";
    }

    private static void put(String path, String body) {
        send("PUT", path, body);
    }

    private static void send(String method, String path, String body) {
        assertThat(api.send(method, "/api/v1/" + path, body).okFor(path).toString())
                .doesNotContain("\"refused\":1");
    }

    private static void inLog(String statement) throws Exception {
        URI uri = URI.create(endpoints.postgres());
        String[] user = uri.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        try (Connection connection = DriverManager.getConnection(url, user[0], user[1]);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
