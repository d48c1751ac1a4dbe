package vn.nhiphoc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.problem.Problem;

class PermissionsTest {

    private static final Caller ADMIN = new Caller("k", Role.ADMIN, null);
    private static final Caller OFFICE = new Caller("k", Role.OFFICE, null);
    private static final Caller ANALYST = new Caller("k", Role.ANALYST, null);
    private static final Caller UNIT = new Caller("k", Role.UNIT, new UnitId("hn-1"));

    @ParameterizedTest
    @CsvSource({"PUT, /api/v1/activities/a", "POST, /api/v1/attendance", "DELETE, /api/v1/keys/k"})
    void analystsOnlyRead(String method, String path) {
        assertThat(code(ANALYST, method, path)).isEqualTo("role_forbids");
        assertThat(code(ANALYST, "GET", path)).isNull();
    }

    @Test
    void analystsMayBeginASession() {
        assertThat(code(ANALYST, "POST", "/api/v1/session")).isNull();
    }

    @Test
    void aScopeIsKeptFromViewsThatDoNotKnowIt() {
        assertThat(code(UNIT, "GET", "/api/v1/live/stream")).isNull();
        assertThat(code(UNIT, "GET", "/api/v1/activities/a/headcounts/h")).isNull();
        assertThat(code(UNIT, "GET", "/api/v1/metrics")).isNull();
        assertThat(code(UNIT, "GET", "/api/v1/comparisons")).isNull();
        assertThat(code(UNIT, "GET", "/api/v1/reports")).isEqualTo("outside_scope");
        assertThat(code(UNIT, "GET", "/api/v1/metricsx")).isEqualTo("outside_scope");
        assertThat(code(UNIT, "GET", "/api/v1/livex")).isEqualTo("outside_scope");
        assertThat(code(OFFICE, "GET", "/api/v1/reports")).isNull();
    }

    @Test
    void otherActuatorsAreTheAdmins() {
        assertThat(code(OFFICE, "GET", "/actuator/env")).isEqualTo("role_forbids");
        assertThat(code(ADMIN, "GET", "/actuator/env")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/activities/../metrics",
                "/api/v1/activities/%2e%2E/metrics",
                "/api/v1/activities/./x",
                "/api/v1//metrics",
                "/api/v1/activities;x/y",
                "/api/v1/activities/.."
            })
    void pathsThatCouldMeanAnotherAreRefusedToEverybody(String path) {
        assertThat(code(ADMIN, "GET", path)).isEqualTo("invalid_path");
    }

    @Test
    void dotsWithinAnIdentifierAreNoHarm() {
        assertThat(code(UNIT, "GET", "/api/v1/activities/a..b.c")).isNull();
    }

    private static @Nullable String code(Caller caller, String method, String path) {
        return Permissions.refusal(caller, method, path).map(Problem::code).orElse(null);
    }
}
