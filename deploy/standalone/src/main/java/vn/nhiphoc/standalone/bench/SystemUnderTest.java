package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.demo.Target;

/** The running system that is measured, by its HTTP interface and its views. Thread-safe. */
final class SystemUnderTest {
    private final Endpoints endpoints;
    private final String key;
    private final String readerPassword;
    private final LongSupplier jobProcess;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param data its directory
     * @param jobProcess tells which process runs the job
     */
    SystemUnderTest(Endpoints endpoints, Path data, LongSupplier jobProcess) {
        this.endpoints = endpoints;
        this.key = Endpoints.adminKey(data);
        this.readerPassword = EmbeddedClickHouse.readerPassword(data.resolve("clickhouse"));
        this.jobProcess = jobProcess;
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
    String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return text(method + " " + path, request);
    }

    /** Asks for something; an answer other than 200 is a failure. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.http() + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return text("GET " + path, request);
    }

    /** Sends a signal to the process that runs the job. */
    void signalJob(String signal) throws IOException, InterruptedException {
        String process = Long.toString(jobProcess.getAsLong());
        if (new ProcessBuilder("kill", "-" + signal, process)
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new CommandFailure("process " + process + " could not be sent SIG" + signal);
        }
    }

    /** Asks ClickHouse. */
    String query(String sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.clickhouse()))
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        return text("ClickHouse", request);
    }

    private String text(String what, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new CommandFailure(what + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
