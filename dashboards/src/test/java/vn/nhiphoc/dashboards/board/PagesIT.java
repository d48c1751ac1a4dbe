package vn.nhiphoc.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Browser;
import vn.nhiphoc.dashboards.testing.ImaginedWeek;
import vn.nhiphoc.dashboards.testing.Store;

/**
 * Every page in both languages, both themes and three widths, in a real browser. With {@code -Dboard.pictures=DIR} it is
 * a whole city, which has to fit on a wall of 4K, and each of them is also written there as a picture.
 */
class PagesIT {
    private static final List<Integer> WIDTHS = List.of(360, 1280, 3840);
    private static final String PICTURES = System.getProperty("board.pictures", "");
    private static BoardServer server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.start();
        Clock clock = ImaginedWeek.clock(LocalTime.of(8, 40));
        boolean whole = !PICTURES.isEmpty();
        server = BoardServer.on(ImaginedWeek.write(Store.empty(), clock, whole ? 1 : 5, whole ? 4 : 2), clock);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "wall,vi,/?lang=vi",
        "wall,en,/?lang=en",
        "unit,vi,/unit?unit=hn-00004&lang=vi",
        "unit,en,/unit?unit=hn-00004&lang=en",
        "explore,vi,/explore?lang=vi&by=unit",
        "explore,en,/explore?lang=en&by=unit",
        "report,vi,/report?lang=vi",
        "report,en,/report?lang=en",
        "replay,vi,/?at=TODAYT08:10:00%2B07:00&lang=vi",
        "replay,en,/?at=TODAYT08:10:00%2B07:00&lang=en",
    })
    void canBeUsedByEverybodyAtEveryWidth(String page, String language, String path) {
        browser.prefers("light").width(1280).open(server.at(path.replace("TODAY", ImaginedWeek.today())));
        browser.until(
                "!document.querySelector('#board').hidden && document.querySelectorAll('#types tr, #rows tr').length > 3");
        SoftAssertions all = new SoftAssertions();
        for (int width : WIDTHS) {
            for (String theme : List.of("light", "dark")) {
                browser.width(width).prefers(theme);
                browser.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
                String where = page + " " + language + " " + theme + " " + width;
                all.assertThat(browser.violations()).as(where).isEmpty();
                all.assertThat(browser.stickingOut()).as(where).isEmpty();
                if (!PICTURES.isEmpty()) {
                    all.assertThat(page.equals("wall")
                                    && width == WIDTHS.get(2)
                                    && browser.holds("document.documentElement.scrollHeight > innerHeight"))
                            .as(where + " has to be scrolled")
                            .isFalse();
                    browser.picture(Path.of(PICTURES, where.replace(' ', '-') + ".png"));
                }
            }
        }
        all.assertThat(browser.complaints()).as(page + " " + language).isEmpty();
        all.assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
        all.assertAll();
    }

    @Test
    void theReportPrintsOnA4() {
        browser.width(1280).prefers("dark").open(server.at("/report"));
        browser.until("!document.querySelector('#board').hidden");

        String pdf = new String(browser.printed(), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF");
        assertThat(pdf).containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\]");
        assertThat(browser.holds("matchMedia('print').matches")).isFalse();
    }
}
