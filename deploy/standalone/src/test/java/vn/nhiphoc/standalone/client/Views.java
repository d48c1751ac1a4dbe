package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks ClickHouse over HTTP; answers are tab-separated lines. */
record Views(String address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    String ask(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Waits until the stream has brought the answer; fails with the last one. */
    void await(String query, String expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        String answer = ask(query);
        while (!answer.equals(expected) && System.nanoTime() < end) {
            Thread.sleep(50);
            answer = ask(query);
        }
        assertThat(answer).isEqualTo(expected);
    }
}
