package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.nhiphoc.ingest.Client;
import vn.nhiphoc.ingest.Client.Answer;

/** Sends files and watches them. */
final class Imports {

    static final String PATH = "/api/v1/imports";
    private static final String BOUNDARY = "----test";

    private Imports() {}

    static Answer send(Client client, byte[] file, String mapping, String campaign, boolean dryRun) {
        return send(client, file, mapping, campaign, "dryRun=" + dryRun);
    }

    /** @param how the query of the call */
    static Answer send(Client client, byte[] file, String mapping, String campaign, String how) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "mapping", "", mapping.getBytes(StandardCharsets.UTF_8));
        if (campaign != null) {
            part(body, "campaign", "", campaign.getBytes(StandardCharsets.UTF_8));
        }
        part(body, "file", "; filename=\"kết quả.csv\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                "POST",
                PATH + "?" + how,
                BodyPublishers.ofByteArray(body.toByteArray()),
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** Sends a file and waits for its end. */
    static JsonNode run(Client client, String file, String mapping, String campaign, boolean dryRun) {
        return run(client, file, mapping, campaign, "dryRun=" + dryRun);
    }

    /** The same with the query of the call. */
    static JsonNode run(Client client, String file, String mapping, String campaign, String how) {
        Answer answer = send(client, file.getBytes(StandardCharsets.UTF_8), mapping, campaign, how);
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return await(client, answer.json().path("id").asText());
    }

    static JsonNode await(Client client, String id) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            JsonNode state = client.get(PATH + "/" + id).json();
            if (!state.path("state").asText().matches("queued|running")) {
                return state;
            }
            pause();
        }
        throw new AssertionError("not over: " + client.get(PATH + "/" + id).text());
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String counts(JsonNode state) {
        JsonNode counts = state.path("counts");
        return counts.path("accepted").asLong() + " " + counts.path("recorded").asLong() + " "
                + counts.path("repeated").asLong() + " "
                + counts.path("refused").asLong();
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
