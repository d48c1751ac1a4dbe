package vn.nhiphoc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
                return leave.await(5, TimeUnit.SECONDS);
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

    /** The answer comes before a body that never ends. */
    @Test
    void readsNoBodyForWhichThereIsNoPlace() throws Exception {
        Admission admission = server.bean("admission", Admission.class);
        Crowd crowd = Crowd.fill(admission);
        try {
            assertThat(statusBeforeTheBody()).contains(" 429 ");
        } finally {
            crowd.leaves();
        }
        assertThat(admin.lines("/api/v1/attendance", Week.checkIn(Week.activity("hn-1"), "k2", "p"))
                        .results())
                .containsExactly("recorded");
    }

    private String statusBeforeTheBody() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/attendance HTTP/1.1\r\nHost: it\r\nAuthorization: Bearer " + server.adminKey()
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    /** So many who are at the log or wait for it that nobody else may. */
    private record Crowd(CountDownLatch leave, ExecutorService people) {
        private static final int PEOPLE = 100;

        static Crowd fill(Admission admission) throws InterruptedException {
            CountDownLatch leave = new CountDownLatch(1);
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            for (int i = 0; i < PEOPLE; i++) {
                people.execute(() -> {
                    while (leave.getCount() > 0) {
                        stand(admission, leave);
                    }
                });
            }
            while (!isFull(admission)) {
                pause();
            }
            return new Crowd(leave, people);
        }

        private static void stand(Admission admission, CountDownLatch leave) {
            try {
                admission.admit(() -> {
                    try {
                        return leave.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (ProblemException e) {
                pause();
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean isFull(Admission admission) {
            try {
                admission.requirePlace();
                return false;
            } catch (ProblemException e) {
                return true;
            }
        }

        void leaves() throws InterruptedException {
            leave.countDown();
            people.shutdown();
            people.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
