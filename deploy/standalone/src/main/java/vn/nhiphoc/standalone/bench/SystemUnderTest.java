package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.run.Audit;
import vn.nhiphoc.audit.run.Progress;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.standalone.bench.intake.HttpLink;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.demo.Target;
import vn.nhiphoc.standalone.launcher.Standalone;

/** The running system that is measured, by its HTTP interface and its views. Thread-safe. */
public final class SystemUnderTest {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private final Endpoints endpoints;
    private final String key;
    private final String readerPassword;
    private final Path directory;
    private final Standalone standalone;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private @Nullable Double peak;

    /** @param directory its data */
    SystemUnderTest(Endpoints endpoints, Path directory, Standalone standalone) {
        this.endpoints = endpoints;
        this.key = Endpoints.adminKey(directory);
        this.readerPassword = EmbeddedClickHouse.readerPassword(directory.resolve("clickhouse"));
        this.directory = directory;
        this.standalone = standalone;
    }

    /** Where a demo can be sent. */
    Target target() {
        return new Target(URI.create(endpoints.http()), key, URI.create(endpoints.clickhouse()));
    }

    /** ClickHouse as the boards ask it. */
    Engine reader() {
        return new Engine(endpoints.clickhouse(), "nhiphoc", "grafana", readerPassword);
    }

    /** Sends a JSON body; an answer other than 200 is a failure. */
    public String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return text(method + " " + path, request, OK);
    }

    /** Asks for something; an answer other than 200 is a failure. */
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return text("GET " + path, request, OK);
    }

    /** Sends a signal to the process that runs the job. */
    public void signalJob(String signal) throws IOException, InterruptedException {
        String process = Long.toString(standalone.jobProcess());
        if (new ProcessBuilder("kill", "-" + signal, process)
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new CommandFailure("process " + process + " could not be sent SIG" + signal);
        }
    }

    /** Has ClickHouse run on those cores only. */
    public void pinClickHouse(String cores) throws IOException, InterruptedException {
        String process = Long.toString(processes().getOrDefault("clickhouse", -1L));
        if (new ProcessBuilder("taskset", "-acp", cores, process)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor()
                != 0) {
            throw new CommandFailure("process " + process + " could not be bound to the cores " + cores);
        }
    }

    /** Begins to read a stream of events; the socket is to be closed. */
    Socket stream(String path) throws IOException {
        URI server = URI.create(endpoints.http());
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** A meter of the server without tags. */
    double meter(String name) throws IOException, InterruptedException {
        return meters(name + " ");
    }

    /** Bytes that the server's heap, its other memory and its buffers take. */
    long serverMemory() throws IOException, InterruptedException {
        return Math.round(meters("jvm_memory_used_bytes{") + meters("jvm_buffer_memory_used_bytes{"));
    }

    /** The sum of the meters whose lines begin so. */
    private double meters(String beginning) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + "/actuator/prometheus"))
                .build();
        return text("the server's meters", request, OK)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Sends a batch whose every line must be recorded. */
    void sendAll(String path, String lines) throws IOException {
        try {
            String answer = send("POST", path, lines);
            if (!answer.contains("\"repeated\":0,\"refused\":0,")) {
                throw new CommandFailure(path + " did not record all lines: " + answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    /** Sends a file to be imported; the answer. */
    String upload(Path file, String mapping) throws IOException, InterruptedException {
        String boundary = "nhiphoc-bench-d41d8cd98f00b204";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + "/api/v1/imports"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(part + "mapping\"\r\n\r\n" + mapping + "\r\n" + part
                                + "file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n"),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return text("POST /api/v1/imports", request, ACCEPTED);
    }

    /** The most memory that the server's process has had so far, as the kernel counts it. */
    long serverPeakMib() throws IOException {
        String status = Files.readString(Path.of("/proc/" + standalone.serverProcess() + "/status"));
        Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(status);
        if (!peak.find()) {
            throw new IOException("no VmHWM among " + status);
        }
        return Long.parseLong(peak.group(1)) >> 10;
    }

    /** Recounts every view from the log. */
    Recount recount() throws InterruptedException {
        Comparison.Counts counts = new Audit(endpoints.postgres(), endpoints.clickhouse(), directory, null)
                .run(0, Progress.NONE)
                .comparison()
                .sum();
        return new Recount(counts.cells(), counts.differing());
    }

    /** What is measured and what it runs on, and how many cores they share. */
    Map<String, String> versions() throws IOException, InterruptedException {
        return new TreeMap<>(Map.of(
                "java", Runtime.version().toString(),
                "clickhouse", query("SELECT version()").strip(),
                "postgres", log().text("SHOW server_version"),
                "flink", EnvironmentInformation.getVersion(),
                "cores", Integer.toString(Runtime.getRuntime().availableProcessors())));
    }

    /** The log's database, asked by its owner. */
    public LogDatabase log() {
        return new LogDatabase(endpoints.postgres());
    }

    /** A connection to the intake. */
    public HttpLink link() throws IOException {
        return new HttpLink(URI.create(endpoints.http()), key);
    }

    /** The processes of the parts: {@code postgres}, {@code clickhouse}, {@code server}, {@code flink}. */
    public Map<String, Long> processes() {
        return standalone.processes();
    }

    /** Where ClickHouse answers over HTTP. */
    public String clickHouse() {
        return endpoints.clickhouse();
    }

    /** Where everything is kept, a directory for each part. */
    public Path directory() {
        return directory;
    }

    /** The rate that it bears, in lines a second: what was found once, for all that are measured on it. */
    public synchronized double peak(PeakSearch search) throws IOException, InterruptedException {
        Double found = peak;
        if (found == null) {
            found = search.find();
            peak = found;
        }
        return found;
    }

    /** Finds the highest rate, in lines a second. */
    public interface PeakSearch {
        double find() throws IOException, InterruptedException;
    }

    /** Until everything that is in the log is in the figures. */
    public void awaitVisible() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_LAG.toNanos();
        long head = Long.parseLong(log().text("SELECT coalesce(max(transaction_id)::text, '0') FROM event_log"));
        while (Long.parseLong(
                        query("SELECT max(position) FROM nhiphoc.freshness").strip())
                <= head) {
            if (System.nanoTime() > end) {
                throw new CommandFailure("the figures are still behind after " + LONGEST_LAG.toMinutes() + " minutes");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Asks ClickHouse. */
    public String query(String sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.clickhouse()))
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        return text("ClickHouse", request, OK);
    }

    private String text(String what, HttpRequest request, int wanted) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != wanted) {
            throw new CommandFailure(what + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** How many cells were recounted, and how many of them differ. */
    record Recount(long cells, long differing) {}
}
