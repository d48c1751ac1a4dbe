package vn.nhiphoc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.Week.activityFields;
import static vn.nhiphoc.ingest.Week.checkIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

class AccessIT {

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalogue",
                "/api/v1/live",
                "/xapi/statements",
                "/v3/api-docs",
                "/actuator/env",
                "/api",
                "/%61pi/v1/catalogue",
                "/api/v1/nothing"
            })
    void asksForAKey(String path) {
        Answer none = server.client("").get(path);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(none.header("Content-Type")).startsWith("application/problem+json");
        assertThat(server.client("nh_abcdefgh2345_" + "A".repeat(43)).get(path).code())
                .isEqualTo("key_unknown");
        assertThat(server.client("wrong").get(path).code()).isEqualTo("key_unknown");
    }

    @Test
    void leavesHealthMetricsAndPagesOpen() {
        Client nobody = server.client("");

        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(nobody.get("/no-such-page").code()).isEqualTo("not_found");
        assertThat(nobody.send("POST", "/", BodyPublishers.noBody(), r -> r).status())
                .isEqualTo(401);
    }

    @Test
    void aUnitWritesAndReadsItsSubtreeOnly() {
        Client unit = server.client(Week.keyFor("unit", "hn-1"));
        String own = Week.activity("hn-1-school");
        String foreign = Week.activity("hn-2");
        String path = "/api/v1/activities/";

        assertThat(unit.get(path + own).status()).isEqualTo(200);
        assertThat(unit.get(path + foreign).code()).isEqualTo("outside_scope");
        assertThat(unit.post(path + foreign + "/open").status()).isEqualTo(403);
        assertThat(unit.put(path + foreign, "{" + activityFields("hn-1", "") + "}")
                        .status())
                .isEqualTo(403);
        assertThat(unit.put(path + own, "{" + activityFields("hn-2", "") + "}").status())
                .isEqualTo(403);
        assertThat(unit.put(path + own, "{" + activityFields("hn-1", "") + "}").status())
                .isEqualTo(200);
        assertThat(unit.lines("/api/v1/attendance", checkIn(own, "k", "p"), checkIn(foreign, "k", "p"))
                        .results())
                .containsExactly("recorded", "outside_scope");
        String line = "{\"activityId\":\"" + foreign + "\"," + activityFields("hn-1", "") + "}";
        assertThat(unit.lines(
                                "/api/v1/activities",
                                line,
                                line.replace(foreign, own),
                                line.replace(foreign, own).replace("\"hn-1\"", "\"hn-2\""))
                        .results())
                .containsExactly("outside_scope", "repeated", "outside_scope");
        assertThat(unit.put("/api/v1/campaigns/hn-2025/units/hn-2/outcomes/books", "{\"quantity\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(unit.put("/api/v1/catalogue", Week.CATALOGUE).code()).isEqualTo("role_forbids");
        assertThat(unit.put("/api/v1/campaigns/hn-2025", Week.CAMPAIGN).status())
                .isEqualTo(403);
        assertThat(unit.get("/api/v1/keys").status()).isEqualTo(403);
    }

    @Test
    void rolesDoWhatTheyAreFor() {
        Client analyst = server.client(Week.keyFor("analyst", null));
        Client office = server.client(Week.keyFor("office", null));

        assertThat(analyst.get("/api/v1/catalogue").status()).isEqualTo(200);
        assertThat(analyst.put("/api/v1/catalogue", Week.CATALOGUE).code()).isEqualTo("role_forbids");
        assertThat(analyst.lines("/api/v1/attendance").status()).isEqualTo(403);
        assertThat(office.put("/api/v1/catalogue", Week.CATALOGUE).status()).isEqualTo(200);
        assertThat(office.post("/api/v1/keys", "{}").code()).isEqualTo("role_forbids");
    }

    @Test
    void keysLiveAndEnd() {
        JsonNode made = admin.post("/api/v1/keys", "{\"role\":\"office\",\"label\":\"Sở\"}")
                .json();
        String id = made.get("id").asText();
        Client first = server.client(made.get("key").asText());
        assertThat(first.get("/api/v1/catalogue").status()).isEqualTo(200);

        Client second = server.client(
                admin.post("/api/v1/keys/" + id + "/rotate").json().get("key").asText());
        assertThat(first.get("/api/v1/catalogue").status()).isEqualTo(401);
        assertThat(second.get("/api/v1/catalogue").status()).isEqualTo(200);

        assertThat(admin.delete("/api/v1/keys/" + id).json().get("revokedAt").isNull())
                .isFalse();
        assertThat(second.get("/api/v1/catalogue").status()).isEqualTo(401);
        assertThat(admin.delete("/api/v1/keys/" + id).status()).isEqualTo(200);
        assertThat(admin.post("/api/v1/keys/" + id + "/rotate").status()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/keys/nie").code()).isEqualTo("unknown_key");
        assertThat(admin.get("/api/v1/keys").text())
                .contains(id)
                .doesNotContain("\"key\"")
                .doesNotContain("hash");
    }

    @Test
    void keysAreStoredHashed() throws Exception {
        String secret = KeyText.parse(admin.key()).orElseThrow().secret();

        assertThat(server.count("SELECT count(*) FROM keys.access WHERE access::text LIKE '%" + secret + "%'"))
                .isZero();
    }

    @Test
    void refusesKeysThatMakeNoSense() {
        assertThat(admin.post("/api/v1/keys", "{\"role\":\"unit\",\"label\":\"x\"}")
                        .code())
                .isEqualTo("missing_field");
        assertThat(admin.post("/api/v1/keys", "{\"role\":\"boss\",\"label\":\"x\"}")
                        .code())
                .isEqualTo("unknown_role");
        assertThat(admin.post("/api/v1/keys", "{\"role\":\"unit\",\"scope\":\"nie\",\"label\":\"x\"}")
                        .code())
                .isEqualTo("unknown_unit");
    }

    @Test
    void aSessionIsACookieForReadingFiguresOnly() {
        Answer begun = server.client(Week.keyFor("analyst", null)).post("/api/v1/session");
        assertThat(begun.status()).isEqualTo(204);
        String cookie = begun.header("Set-Cookie");
        assertThat(cookie).startsWith("nhiphoc_key=nh_").contains("HttpOnly", "SameSite=Strict", "Path=/api/v1;");

        Client nobody = server.client("");
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertThat(nobody.send("GET", "/api/v1/live", BodyPublishers.noBody(), r -> r.header("Cookie", pair))
                        .status())
                .isNotEqualTo(401);
        assertThat(nobody.send("GET", "/api/v1/catalogue", BodyPublishers.noBody(), r -> r.header("Cookie", pair))
                        .status())
                .isEqualTo(401);
        assertThat(nobody.send("POST", "/api/v1/live", BodyPublishers.noBody(), r -> r.header("Cookie", pair))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theAdminKeyIsMadeOnceAndMadeAnewWhenItIsVoid() throws Exception {
        Path file = server.directory().resolve("other-admin.key");
        var log = server.source(LogMigration.INTAKE_ROLE, "intake's");
        AdminKey.ensure(file, log);
        String first = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AdminKey.ensure(file, log);
        assertThat(Files.readString(file)).isEqualTo(first);

        KeyText text = KeyText.parse(first.trim()).orElseThrow();
        new KeyStore(log).revoke(text.id());
        AdminKey.ensure(file, log);
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }
}
