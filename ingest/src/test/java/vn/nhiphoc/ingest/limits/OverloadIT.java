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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;
import vn.nhiphoc.ingest.problem.ProblemException;

class OverloadIT {

    /** As many as the server's defaults let in. */
    private static final int INSIDE = 72;

    private static final int LENGTH = 1_000;

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
    void asksToComeBackWhenTooManyAreInside() {
        Admission admission = new Admission(1, 1, Duration.ofSeconds(5));
        admission.enter();
        admission.requireRoom();
        admission.enter();
        assertThatThrownBy(admission::enter).satisfies(OverloadIT::asksToComeBack);
        assertThatThrownBy(admission::requireRoom).satisfies(OverloadIT::asksToComeBack);
        admission.leave();
        admission.requireRoom();
        assertThat(admission.admit(() -> true)).isTrue();
    }

    @Test
    void asksToComeBackWhenNoPlaceBecomesFree() throws Exception {
        Admission admission = new Admission(1, 1, Duration.ofMillis(20));
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

        assertThatThrownBy(() -> admission.admit(() -> true)).satisfies(OverloadIT::asksToComeBack);
        leave.countDown();
        first.join();
        assertThat(admission.admit(() -> true)).isTrue();
    }

    /** The answer comes before a body that never ends. */
    @Test
    void readsNoBodyOfWhoIsNotLetIn() throws Exception {
        Admission admission = server.bean("admission", Admission.class);
        try {
            fill(admission);
            assertThat(statusOf("{")).contains(" 429 ");
        } finally {
            empty(admission);
        }
        assertThat(admin.lines("/api/v1/attendance", Week.checkIn(Week.activity("hn-1"), "k2", "p"))
                        .results())
                .containsExactly("recorded");
    }

    /** Neither keeps the body of a slow sender others out, nor is what cannot be let in understood. */
    @Test
    void letsARequestInOnlyWhenItsBodyIsHere() throws Exception {
        Admission admission = server.bean("admission", Admission.class);
        try (Socket slow = begun("{")) {
            fill(admission);
            slow.getOutputStream().write(" ".repeat(LENGTH - 1).getBytes(StandardCharsets.US_ASCII));
            assertThat(status(slow)).contains(" 429 ");
        } finally {
            empty(admission);
        }
    }

    private static void asksToComeBack(Throwable refusal) {
        assertThat(refusal).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(429);
            assertThat(e.problem().code()).isEqualTo("overloaded");
            assertThat(e.problem().retryAfterSeconds()).isPositive();
        });
    }

    private static void fill(Admission admission) {
        for (int i = 0; i < INSIDE; i++) {
            admission.enter();
        }
    }

    private static void empty(Admission admission) {
        for (int i = 0; i < INSIDE; i++) {
            admission.leave();
        }
    }

    private String statusOf(String beginning) throws IOException {
        try (Socket socket = begun(beginning)) {
            return status(socket);
        }
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** A request whose body has only begun. */
    private Socket begun(String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST /api/v1/attendance HTTP/1.1\r\nHost: it\r\nAuthorization: Bearer " + server.adminKey()
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + LENGTH + "\r\n\r\n"
                                + beginning)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
