package vn.nhiphoc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/board/app.3f2.js",
                "/favicon.ico",
                "/apiary.html",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void needsNoKey(String path) {
        assertThat(OpenPaths.open("GET", path)).isTrue();
        assertThat(OpenPaths.open("POST", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/live",
                "/api",
                "/xapi/statements",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/actuator/health/../env",
                "/%61pi/v1/live",
                "/a/../api/v1/live",
                "//api/v1/live",
                "/;/api/v1/live",
                "/x;y",
                "/.api",
                "/a/%2e%2e/api"
            })
    void needsAKeyHoweverItIsSpelled(String path) {
        assertThat(OpenPaths.open("GET", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/live",
                "/api/v1/live/stream",
                "/api/v1/live/units",
                "/api/v1/metrics",
                "/api/v1/comparisons"
            })
    void takesABrowsersCookieWhereItsPagesRead(String path) {
        assertThat(OpenPaths.takesCookie("GET", path)).isTrue();
        assertThat(OpenPaths.takesCookie("POST", path)).isFalse();
        assertThat(OpenPaths.open("GET", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/metricsx",
                "/api/v1/keys",
                "/api/v1/live/",
                "/api/v1/live/a/b",
                "/api/v1/lives",
                "/api/v1/live/../keys"
            })
    void takesItNowhereElse(String path) {
        assertThat(OpenPaths.takesCookie("GET", path)).isFalse();
    }
}
