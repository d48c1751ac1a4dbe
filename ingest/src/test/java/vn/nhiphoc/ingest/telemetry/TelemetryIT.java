package vn.nhiphoc.ingest.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

class TelemetryIT {

    private final IntakeServer server = Week.server();

    @Test
    void countsLinesByWhatBecameOfThem() {
        String activity = Week.activity("hn-1");
        server.admin().lines("/api/v1/attendance", Week.checkIn(activity, "k", "p"), "7");

        assertThat(server.client("").get("/actuator/prometheus").text())
                .contains("nhiphoc_intake_lines_total{act=\"attend\",code=\"none\",status=\"recorded\"}")
                .contains("nhiphoc_intake_lines_total{act=\"attend\",code=\"wrong_type\",status=\"refused\"}")
                .contains("nhiphoc_intake_batch_lines_bucket{act=\"attend\",le=\"5000.0\"}")
                .contains("nhiphoc_intake_batch_seconds_bucket{act=\"attend\"")
                .contains("nhiphoc_intake_commit_seconds_bucket")
                .contains("nhiphoc_intake_queue")
                .contains("nhiphoc_intake_waiting_lines")
                .contains("nhiphoc_intake_registry_lag_seconds")
                .contains("nhiphoc_intake_disk_free_bytes")
                .contains("http_server_requests_seconds_count{");
    }

    @Test
    void isReadyWhileTheLogAnswers() {
        assertThat(server.client("")
                        .get("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("UP");
    }
}
