package vn.nhiphoc.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.nhiphoc.dashboards.testing.Browser;
import vn.nhiphoc.dashboards.testing.RunningSystem;

/**
 * How soon a person sees figures in a real browser, and a change of them: {@code -Dboard.system=DIR}, the data directory
 * of a running system that holds the units of Hanoi. It prints what it saw, which is shown nowhere else, and judges none
 * of it. What it records stays in that system's log.
 */
@EnabledIfSystemProperty(named = "board.system", matches = ".+")
class PageTimesIT {
    private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int OPENINGS = 30;
    private static final int LINES = 200;
    private static final int PAUSE_MS = 250;
    private static final String NOTES_FIRST_FIGURES = """
            addEventListener('DOMContentLoaded', () => {
              const board = document.querySelector('#board');
              new MutationObserver((changes, observer) => {
                if (board.hidden) return;
                window.firstFigures = performance.now();
                observer.disconnect();
              }).observe(board, { attributes: true });
            });""";
    private static final String NOTES_CHANGES = """
            const visits = document.querySelector('#visits-today');
            const count = () => Number(visits.textContent.replace(/\\D/g, ''));
            window.seen = [];
            new MutationObserver(() => window.seen.push([count(), Date.now()]))
              .observe(visits, { childList: true, characterData: true, subtree: true });
            return count();""";

    private final String run = Long.toString(System.currentTimeMillis());
    private RunningSystem system;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        system = new RunningSystem(Path.of(System.getProperty("board.system", "")));
        browser = Browser.start().prefers("light").width(1280).onEveryPage(NOTES_FIRST_FIGURES);
        record();
        browser.open(system.withKey("/?campaign=page-times")).until("window.firstFigures");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void opensThePageAgainAndAgain() {
        String path = "/" + System.getProperty("board.campaign", "?campaign=page-times");
        URI page = system.at(path);
        double[] waits = new double[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            browser.forgetFiles().open(page).until("window.firstFigures");
            waits[i] = ((Number) browser.run("return window.firstFigures")).doubleValue();
        }
        print("first figures of " + path + ", nothing in the browser's cache", waits);
        assertThat(Arrays.stream(waits).min().orElse(0)).isPositive();
    }

    @Test
    @SuppressWarnings("unchecked")
    void seesEachLineAfterItsAcknowledgement() throws Exception {
        long before = ((Number) browser.run(NOTES_CHANGES)).longValue();
        long[] acknowledged = new long[LINES];
        for (int i = 0; i < LINES; i++) {
            system.send("POST", "/api/v1/attendance", """
                    {"lines":[{"key":"%1$d","activityId":"page-%2$s","person":"p%1$d","audience":"resident",
                    "kind":"check_in","at":"%3$s"}]}""".formatted(i, run, now()));
            acknowledged[i] = System.currentTimeMillis();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        browser.until("window.seen.some(([count]) => count >= " + (before + LINES) + ")");
        List<List<Number>> seen = (List<List<Number>>) browser.run("return window.seen");
        double[] waits = new double[LINES];
        for (int i = 0; i < LINES; i++) {
            long counted = before + i + 1;
            long when = seen.stream()
                    .filter(one -> one.get(0).longValue() >= counted)
                    .mapToLong(one -> one.get(1).longValue())
                    .min()
                    .orElseThrow();
            waits[i] = Math.max(0, when - acknowledged[i]);
        }
        print("from a line's acknowledgement to the page", waits);
        assertThat(browser.complaints()).isEmpty();
    }

    /** A week that is on, whose opening all wards of the city are expected to hold. */
    private void record() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(CITY);
        system.send("PUT", "/api/v1/campaigns/page-times", """
                {"city":"hanoi","year":%1$d,"startsOn":"%2$s","endsOn":"%3$s",
                "opening":{"day":"%2$s","at":"08:00","type":"opening_ceremony"}}""".formatted(today.getYear(), today, today.plusDays(1)));
        system.send("PUT", "/api/v1/activities/page-" + run, """
                {"campaignId":"page-times","unitId":"hn-00004","type":"opening_ceremony","title":"Khai mạc",
                "startsAt":"%s","endsAt":"%s"}""".formatted(
                        now(), OffsetDateTime.now(CITY).plusHours(1)));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(CITY).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void print(String what, double[] waits) {
        double[] sorted = waits.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms of %d%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
