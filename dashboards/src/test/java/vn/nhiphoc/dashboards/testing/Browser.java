package vn.nhiphoc.dashboards.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium. Where none is installed the test is skipped and says what to install, or fails where the
 * environment says {@code NHIPHOC_BROWSER=required}.
 */
public final class Browser implements AutoCloseable {
    private static final String AXE = resource("/axe.min.js");
    private static final String MISSING =
            "no browser: install the packages chromium and chromium-driver to run the tests of the pages";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser start() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        boolean installed = chromium.isPresent() && driver.isPresent();
        if ("required".equals(System.getenv("NHIPHOC_BROWSER"))) {
            Assertions.assertTrue(installed, MISSING);
        }
        Assumptions.assumeTrue(installed, MISSING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(3));
        return new Browser(chrome);
    }

    public Browser open(URI page) {
        driver.get(page.toString());
        return this;
    }

    /** The width of the window in CSS pixels. */
    public Browser width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", width * 9 / 16, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the device prefers: dark or light, and no motion. */
    public Browser prefers(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", theme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Runs a script in every page that is opened from now on, before the page's own. */
    public Browser onEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** The next page is fetched as by who was never there; cookies stay. */
    public Browser forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return this;
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public boolean holds(String expression) {
        return Boolean.TRUE.equals(run("return Boolean(" + expression + ")"));
    }

    /** Waits until a JavaScript expression is true. */
    public Browser until(String expression) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(expression + " does not hold on " + driver.getCurrentUrl() + ": "
                        + run("return document.body.innerText.slice(0, 600)") + complaints());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    public WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public String text(String selector) {
        return element(selector).getText();
    }

    /** What axe-core finds wrong, each with the first elements. */
    @SuppressWarnings("unchecked")
    public List<String> violations() {
        driver.executeScript(AXE);
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(
                    (found) => done(found.violations.map((one) =>
                        one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | '))),
                    (failure) => done(['axe failed: ' + failure]));""");
    }

    /** Elements that stick out of the window on the right, where the page could be pushed sideways. */
    @SuppressWarnings("unchecked")
    public List<String> stickingOut() {
        return (List<String>) run("""
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return [];
                return [...document.body.querySelectorAll('*')]
                    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 5).map((one) => one.outerHTML.slice(0, 160));""");
    }

    /** Errors and warnings in the console since the last look, what the policy forbids among them. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The page as it is printed. */
    public byte[] printed() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    /** A picture of the whole page. */
    public void picture(Path file) {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
                .get("data");
        try {
            Files.write(file, Base64.getDecoder().decode((String) data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin")
                                .split(":", -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
