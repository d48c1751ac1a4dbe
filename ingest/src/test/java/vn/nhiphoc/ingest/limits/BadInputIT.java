package vn.nhiphoc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;
import vn.nhiphoc.ingest.IntakeServer;
import vn.nhiphoc.ingest.Week;

class BadInputIT {

    private static final String ATTENDANCE = "/api/v1/attendance";

    private final IntakeServer server = Week.server();
    private final Client admin = server.admin();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lines\":[{\"key\":}]} | malformed_json",
                "{\"lines\":[ | malformed_json",
                "`` | malformed_json",
                "{\"line\":[]} | unknown_field",
                "{\"lines\":{}} | wrong_type",
                "[] | wrong_type",
            })
    void isNamedWithLineAndColumn(String body, String code) {
        Answer answer = admin.post(ATTENDANCE, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/errors/0/column").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "application/jsonx",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "nonsense"
            })
    void needsTheRightContentType(String type) {
        Answer answer = admin.send("POST", ATTENDANCE, body("{\"lines\":[]}"), r -> r.header("Content-Type", type));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
    }

    @Test
    void mayNameItsCharset() {
        assertThat(admin.send(
                                "POST",
                                ATTENDANCE,
                                body("{\"lines\":[]}"),
                                r -> r.header("Content-Type", "application/json;charset=UTF-8"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.send(
                                "POST",
                                ATTENDANCE,
                                body("{\"lines\":[]}"),
                                r -> r.header("Content-Type", "application/json")
                                        .header("Content-Encoding", "gzip"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void isRefusedOverTenMebibytesWithAndWithoutALength() {
        byte[] large = ("{\"lines\":[" + " ".repeat(10 << 20) + "]}").getBytes(StandardCharsets.US_ASCII);

        Answer known = admin.json("POST", ATTENDANCE, BodyPublishers.ofByteArray(large));
        Answer chunked =
                admin.json("POST", ATTENDANCE, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(known.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("body_too_large");
        byte[] most = java.util.Arrays.copyOf(large, 10 << 20);
        most[most.length - 2] = ']';
        most[most.length - 1] = '}';
        assertThat(admin.json("POST", ATTENDANCE, BodyPublishers.ofByteArray(most))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mustBeUtf8() {
        byte[] latin = "{\"lines\":[\"Hà\"]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(admin.json("POST", ATTENDANCE, BodyPublishers.ofByteArray(latin))
                        .code())
                .isEqualTo("invalid_utf8");
    }

    @Test
    void maySpoilNothingHoweverDeepOrHuge() {
        assertThat(admin.lines(
                                ATTENDANCE,
                                "[".repeat(900) + "]".repeat(900),
                                "{\"key\":1e999999999}",
                                "{\"a\":" + "9".repeat(999) + "}")
                        .results())
                .containsExactly("too_deep", "wrong_type", "missing_field");
        assertThat(admin.post(ATTENDANCE, "{\"lines\":[" + "[".repeat(100_000)).status())
                .isEqualTo(400);
        assertThat(admin.post(ATTENDANCE, "{\"lines\":[" + "9".repeat(100_000) + "]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void knowsItsPathsAndMethods() {
        assertThat(admin.get("/api/v1/nothing").status()).isEqualTo(404);
        Answer method = admin.get(ATTENDANCE);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
        assertThat(admin.get("/api/v1/activities/../keys").status()).isIn(200, 400);
        assertThat(admin.get("/api/v1/activities/a;b=c").code()).isEqualTo("invalid_path");
        assertThat(admin.get("/api/v1/activities/%00").status()).isEqualTo(400);
    }

    @Test
    void isAnsweredAsAProblemByTheServerItselfToo() throws Exception {
        String answer = raw("GET /api/v1/{catalogue} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "invalid_request");
        assertThat(answer).doesNotContain("Exception", "Tomcat", "<html");
    }

    @Test
    void mayBreakOffInTheMiddle() throws Exception {
        String answer = raw("POST " + ATTENDANCE + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + admin.key()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"lines\":[");

        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).startsWith("HTTP/1.1 400"));
        assertThat(admin.lines(ATTENDANCE).status()).isEqualTo(200);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static java.net.http.HttpRequest.BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }
}
