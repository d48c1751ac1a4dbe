package vn.nhiphoc.standalone.demo.send;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * A client of the HTTP intake. An intake that is busy is asked again when it says so, one that does not answer a second
 * later; then a line that had got through may also come back as repeated. Thread-safe.
 */
final class Intake {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String key;

    Intake(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** What is wrong with the answer, if anything. */
    Optional<String> call(Call call) throws InterruptedException {
        HttpRequest request = request(call);
        boolean perhapsTaken = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() != 429 && response.statusCode() != 503) {
                    return difference(call, response, perhapsTaken);
                }
                pause(
                        call,
                        deadline,
                        response.headers().firstValue("Retry-After").orElse("1"));
            } catch (IOException e) {
                perhapsTaken = true;
                if (System.nanoTime() > deadline) {
                    throw new SendingFailed("cannot reach the intake for " + call, e);
                }
                Thread.sleep(1_000);
            }
        }
    }

    private static void pause(Call call, long deadline, String retryAfter) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new SendingFailed("the intake stayed busy and did not take " + call);
        }
        Thread.sleep(retryAfter.equals("0") ? 200 : 1_000);
    }

    private HttpRequest request(Call call) {
        return HttpRequest.newBuilder(base.resolve(call.path()))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(bytes(call)))
                .build();
    }

    private static byte[] bytes(Call call) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = Documents.MAPPER.createGenerator(bytes)) {
            call.body().write(json);
        } catch (IOException e) {
            throw new SendingFailed("cannot write the body of " + call, e);
        }
        return bytes.toByteArray();
    }

    private static Optional<String> difference(Call call, HttpResponse<byte[]> response, boolean perhapsTaken)
            throws IOException {
        JsonNode body = Documents.MAPPER.readTree(response.body());
        Optional<String> difference = call.expected().differenceTo(response.statusCode(), body);
        return difference.isPresent() && perhapsTaken
                ? call.expected().again().differenceTo(response.statusCode(), body)
                : difference;
    }
}
