package vn.nhiphoc.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Browser;
import vn.nhiphoc.dashboards.testing.ImaginedWeek;
import vn.nhiphoc.dashboards.testing.Relay;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

/** What a person does at the wall, in a real browser. */
class WallIT {
    private Store store;
    private BoardServer server;
    private Relay relay;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.start();
        Clock clock = ImaginedWeek.clock(LocalTime.of(8, 40));
        store = ImaginedWeek.write(Store.empty(), clock, 12, 1);
        server = BoardServer.on(store, clock);
        relay = Relay.to("http://127.0.0.1:" + server.at("/").getPort());
        browser.prefers("light").width(1280).open(java.net.URI.create(relay.httpUrl() + "/?lang=vi"));
        browser.until("document.querySelector('#connection').dataset.state === 'live'");
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
            relay.close();
        }
    }

    @Test
    void showsAChangeWithoutBeingAsked() {
        String before = browser.text("#visits-today");
        SmallWeek.visits(store, "hn-00004", "culture", ImaginedWeek.today(), 7_000, 0);
        store.visible();

        browser.until("document.querySelector('#visits-today').textContent !== '" + before + "'");
        browser.until(
                "[...document.querySelectorAll('.area a')].some((tile) => tile.title.startsWith('Phường Ba Đình') && tile.title.includes('7.'))");
    }

    @Test
    void saysThatItIsCutOffKeepsTheFiguresWithTheirTimeAndComesBack() throws Exception {
        relay.cut();
        browser.until("document.querySelector('#connection').textContent.includes('đang tự nối lại')");
        String figures = browser.text("#visits-today");
        String time = browser.text("#freshness").split(" · ", -1)[0];
        assertThat(figures).matches("[\\d.]+");
        assertThat(time).matches("số liệu cập nhật đến \\d\\d:\\d\\d:\\d\\d.*");

        SmallWeek.visits(store, "hn-00004", "culture", ImaginedWeek.today(), 7_000, 0);
        store.visible();
        Thread.sleep(600);
        assertThat(browser.text("#visits-today")).isEqualTo(figures);
        assertThat(browser.text("#freshness")).startsWith(time);
        assertThat(browser.holds("document.body.classList.contains('stale')")).isTrue();

        relay.mend();
        browser.until("document.querySelector('#connection').dataset.state === 'live'");
        browser.until("document.querySelector('#visits-today').textContent !== '" + figures + "'");
    }

    @Test
    void findsAUnitByItsNameWithoutAccentsAndGoesThereByKeyboard() {
        browser.element("#search-field").sendKeys("ba dinh");
        browser.until("document.querySelector('#search-list [data-unit]')");
        assertThat(browser.text("#search-list")).contains("Phường Ba Đình");

        browser.element("#search-field").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

        browser.until(
                "location.pathname === '/unit' && document.querySelector('#title').textContent === 'Phường Ba Đình'");
        browser.until("document.querySelector('#was').textContent.includes('Trúc Bạch')");
    }

    @Test
    void playsAPastDayByKeyboardAndGoesBackToNow() {
        browser.element("#replay-open").sendKeys(Keys.ENTER);
        browser.until("document.querySelector('#connection').dataset.state === 'past'");
        browser.run(
                "document.querySelector('#replay-time').value = 470; document.querySelector('#replay-time').dispatchEvent(new Event('change'))");
        browser.until("document.querySelector('#opened').textContent === '0'");

        browser.run("document.querySelector('input[value=\"600\"]').click()");
        browser.element("#replay-play").sendKeys(Keys.ENTER);
        browser.until("Number(document.querySelector('#opened').textContent) > 0");
        assertThat(browser.holds("location.search.includes('at=')")).isTrue();

        browser.element("#replay-play").sendKeys(Keys.ESCAPE);
        browser.until(
                "document.querySelector('#connection').dataset.state === 'live' && !location.search.includes('at=')");
    }

    @Test
    void tellsStatesByWordsAndPatternsAndMovesNothingWhereMotionIsUnwanted() {
        assertThat(browser.holds(
                        "[...document.querySelectorAll('.area .no_word')].every((tile) => tile.textContent.includes('chưa báo')"
                                + " && getComputedStyle(tile).backgroundImage.includes('gradient'))"))
                .isTrue();
        assertThat(browser.holds(
                        "[...document.querySelectorAll('.area .opened')].every((tile) => tile.textContent.includes('✓')"
                                + " && getComputedStyle(tile).backgroundImage === 'none')"))
                .isTrue();
        assertThat(browser.holds("document.querySelectorAll('.area .no_word').length > 0"))
                .isTrue();
        assertThat(browser.holds("document.getAnimations().length === 0")).isTrue();
    }

    @Test
    void remembersTheLanguageAndTheThemeThatWereChosen() {
        browser.element("#theme").click();
        browser.element("#language").click();
        browser.open(java.net.URI.create(relay.httpUrl() + "/"));
        browser.until("document.documentElement.lang === 'en'");

        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void setsTheYearBeforeBesideTheDay() {
        browser.until("document.querySelector('#curve .line.before')");

        assertThat(browser.text("#before-words")).contains("Cùng giờ ngày");
    }
}
