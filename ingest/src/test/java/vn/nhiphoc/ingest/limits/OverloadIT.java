package vn.nhiphoc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;
import vn.nhiphoc.ingest.problem.ProblemException;

class OverloadIT {

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @Test
    void asksToComeBackWhilePostgresIsAway() throws Exception {
        String activity = Week.activity("hn-1");
        String line = Week.checkIn(activity, "k", "p");

        server.withoutPostgres(() -> {
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                Answer answer = admin.lines("/api/v1/attendance", line);
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("log_unavailable");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 10);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            }
            assertThat(admin.get("/api/v1/activities/" + activity).status()).isEqualTo(503);
            assertThat(admin.post("/api/v1/activities/" + activity + "/open").status())
                    .isEqualTo(503);
            assertThat(server.client("").get("/actuator/health/readiness").status())
                    .isEqualTo(503);
            assertThat(server.client("").get("/actuator/health/liveness").status())
                    .isEqualTo(200);
        });

        Answer again = admin.lines("/api/v1/attendance", line);
        for (int i = 0; i < 50 && again.status() == 503; i++) {
            Thread.sleep(100);
            again = admin.lines("/api/v1/attendance", line);
        }
        assertThat(again.results()).containsExactly("recorded");
    }

    @Test
    void refusesBelowTheReserveOfDisk() {
        DiskReserve reserve = new DiskReserve(server.directory(), Long.MAX_VALUE);

        assertThatThrownBy(reserve::require).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(503);
            assertThat(e.problem().code()).isEqualTo("disk_reserve");
            assertThat(e.problem().retryAfterSeconds()).isPositive();
        });
        new DiskReserve(server.directory(), 0).require();
    }

    @Test
    void asksToComeBackWhenTooManyWait() throws Exception {
        Admission admission = new Admission(1, 0, Duration.ofSeconds(5));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> admission.admit(() -> {
            inside.countDown();
            try {
                return leave.await(5, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        first.start();
        inside.await();

        assertThatThrownBy(() -> admission.admit(() -> true)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(429);
            assertThat(e.problem().code()).isEqualTo("overloaded");
            assertThat(e.problem().retryAfterSeconds()).isPositive();
        });
        leave.countDown();
        first.join();
        assertThat(admission.admit(() -> true)).isTrue();
    }
}
