package vn.nhiphoc.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;
import vn.nhiphoc.dashboards.testing.Until;

class BoardPageIT {
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/board/[^\"]+)\"|from '\\./([^']+)'");
    private static BoardServer server;
    private static Client client;

    @BeforeAll
    static void serve() {
        server = BoardServer.on(SmallWeek.write(Store.empty()));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isServedAtTheRootWithAStrictPolicy() {
        HttpResponse<String> page = client.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(page.body())
                .doesNotContain("<style", "style=", "onclick", "://")
                .doesNotContain("chiến dịch");
    }

    @Test
    void findsEveryPartThatItNames() {
        assertNamedPartsExist(client.get("/").body());
        assertNamedPartsExist(client.get("/board/main.js").body());
    }

    @Test
    void usesTheWordsOfTheOffice() {
        assertThat(client.get("/board/vocabulary.js").body())
                .contains("Đơn vị đã khai mạc", "chưa báo khai mạc", "Lượt người tham gia")
                .contains("Số người tham gia (không tính trùng)", "số liệu cập nhật đến", "độ trễ số liệu")
                .contains("chưa có số liệu")
                .doesNotContainIgnoringCase("chiến dịch");
    }

    @Test
    void metersTheFreshness() throws InterruptedException {
        MeterRegistry meters = server.bean(MeterRegistry.class);

        Until.holds(
                "the median is known",
                () -> meters.get("nhiphoc.freshness.seconds")
                                .tag("quantile", "0.5")
                                .gauge()
                                .value()
                        == 0.21);
        assertThat(meters.get("nhiphoc.freshness.seconds")
                        .tag("quantile", "0.99")
                        .gauge()
                        .value())
                .isEqualTo(0.64);
        assertThat(meters.get("nhiphoc.log.lag.events").gauge().value()).isGreaterThanOrEqualTo(0);
        assertThat(meters.get("nhiphoc.log.tail.held.seconds").gauge().value()).isZero();
        assertThat(meters.get("nhiphoc.parked.events").gauge().value()).isZero();
        assertThat(meters.get("nhiphoc.live.watchers").gauge().value()).isZero();
    }

    private static void assertNamedPartsExist(String text) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String path = part.group(1) != null ? part.group(1) : "/board/" + part.group(2);
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
