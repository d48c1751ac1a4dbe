package vn.nhiphoc.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Browser;
import vn.nhiphoc.dashboards.testing.ComparedYears;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;

/** What an analyst does on the page for analysts, in a real browser. */
class ExploreIT {
    private static Browser browser;
    private static Store store;
    private static BoardServer server;

    @BeforeAll
    static void open() {
        browser = Browser.start().prefers("light").width(1280);
        store = SmallWeek.write(Store.empty());
        ComparedYears years = new ComparedYears(store);
        years.campaigns(2024);
        years.computed("hn-2024", 77, 5);
        years.line("1, 'hn', '', NULL, 120, 100, 0.25, 0", ComparedYears.RESTATED, 3);
        years.line("0, 'hn-00004', '', NULL, 80, 60, 0.5, 0", ComparedYears.RESTATED, 3);
        years.line("0, 'hn-00008', '', NULL, 40, NULL, 0, 1", ComparedYears.RESTATED, 3);
        server = BoardServer.on(store);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theSqlThatIsShownReadsTheRowsThatAreShown() {
        browser.open(server.at("/explore?lang=vi&campaign=hn-2025&by=unit,type"));
        browser.until("document.querySelectorAll('#rows tbody tr').length > 1");
        browser.until("document.querySelector('#sql').textContent.startsWith('SELECT')");

        long shown = (long) browser.run("return document.querySelectorAll('#rows tbody tr').length");
        String sql = (String) browser.run("return document.querySelector('#sql').textContent");
        assertThat(store.database().query(sql).strip().lines().count()).isEqualTo(shown);
        assertThat((String) browser.run("return document.querySelector('#take-csv').href"))
                .contains("/api/v1/metrics?campaign=hn-2025")
                .contains("format=csv");
    }

    @Test
    void yearOverYearShowsTheEstimatedPartAndWhyThereIsNone() {
        browser.open(server.at("/explore?lang=vi&campaign=hn-2025&by=unit"));
        browser.until("document.querySelectorAll('#rows tbody tr').length > 0");

        browser.element("input[value=years]").click();

        browser.until("document.querySelector('#rows').textContent.includes('Phần ước tính')");
        assertThat(browser.text("#rows"))
                .contains("50%")
                .contains("năm trước chưa có số liệu")
                .contains("Phường Ba Đình");
        assertThat(browser.text("#chart-legend")).contains("gạch chéo là ước tính");
        assertThat((String) browser.run("return location.search")).contains("mode=years", "baseline=hn-2024");
        browser.run("const view = document.querySelector('select[name=view]'); view.value = 'grouped';"
                + " view.dispatchEvent(new Event('change', { bubbles: true }))");
        browser.until("document.querySelectorAll('#rows tbody tr').length === 0");
        assertThat(browser.text("#chart")).contains("chưa có số liệu");
    }
}
