package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.LongSupplier;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/** The running system that is measured, by its HTTP interface and its views. Thread-safe. */
final class SystemUnderTest {
    private final Endpoints endpoints;
    private final String key;
    private final LongSupplier jobProcess;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param key with the role admin
     * @param jobProcess tells which process runs the job
     */
    SystemUnderTest(Endpoints endpoints, String key, LongSupplier jobProcess) {
        this.endpoints = endpoints;
        this.key = key;
        this.jobProcess = jobProcess;
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
