package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Main;

/** {@code up} in a process of its own, as a user starts it. */
final class Run implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Often, since some tests wait for several. */
    private static final String CHECKPOINT_INTERVAL = "PT2S";

    private final Path data;
    private final Path errors;
    private final Process launcher;

    private Run(Path data, Path errors, Process launcher) {
        this.data = data;
        this.errors = errors;
        this.launcher = launcher;
    }

    static Run up(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("up", "--data", data.toString(), "--port", "0"));
        Path errors = Files.createTempFile(data.toAbsolutePath().getParent(), "up", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("NHIPHOC_FLINK_CHECKPOINT_INTERVAL", CHECKPOINT_INTERVAL);
        return new Run(data, errors, builder.start());
    }

    Run ready() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).as(said()).isEqualTo("ready " + endpoints().http());
        return this;
    }

    Endpoints endpoints() {
        return Endpoints.of(data);
    }

    String said() throws IOException {
        return Files.readString(errors);
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The process of a part, by a word of its command line; not the shell that watches it. */
    ProcessHandle part(String word) {
        return launcher.descendants()
                .filter(process -> !commandLine(process).startsWith("/bin/sh"))
                .filter(process -> commandLine(process).contains(word))
                .findFirst()
                .orElseThrow();
    }

    /** From the kernel: {@link ProcessHandle.Info} leaves out the long ones. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    List<ProcessHandle> processes() {
        return launcher.descendants().toList();
    }

    /** Waits until the intake answers and the figures follow the log. */
    void awaitServing() throws Exception {
        await(() -> new Ready(endpoints()).server() && new Ready(endpoints()).job());
        await(() -> query("SELECT count() FROM nhiphoc.freshness WHERE written_at > now64(3) - 1")
                .equals("1"));
    }

    String query(String sql) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(endpoints().clickhouse()))
                                    .POST(HttpRequest.BodyPublishers.ofString(sql))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    int awaitEnd() throws InterruptedException {
        assertThat(launcher.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        return launcher.exitValue();
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
