package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.Week.checkIn;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Week;

class ErasureIT {

    private static final String PATH = "/api/v1/erasures";

    private final Client admin = Week.server().admin();

    @Test
    void forgetsWhoAPersonIsAndOnlyOnce() {
        String activity = Week.activity("hn-1");
        admin.lines("/api/v1/attendance", checkIn(activity, "e1", "to be erased"));

        assertThat(status("{\"person\":\" to be erased \"}")).isEqualTo("erased");
        assertThat(status("{\"person\":\"to be erased\"}")).isEqualTo("unknown");
        assertThat(admin.lines("/api/v1/attendance", checkIn(activity, "e1", "to be erased"))
                        .results())
                .as("the same person is a new one, so the same line says something else")
                .containsExactly("key_reused");
    }

    @Test
    void isForTheRoleAdminAndTakesAPerson() {
        Client office = Week.server().client(Week.keyFor("office", null));
        assertThat(office.post(PATH, "{\"person\":\"x\"}").code()).isEqualTo("role_forbids");
        assertThat(admin.post(PATH, "{}").code()).isEqualTo("missing_field");
        assertThat(admin.post(PATH, "{\"person\":\"\"}").code()).isEqualTo("blank");
    }

    private String status(String body) {
        return admin.post(PATH, body).json().get("status").asText();
    }
}
