package vn.nhiphoc.dashboards.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole system that somebody else started, known by its data directory. */
public final class RunningSystem {
    private static final Pattern ADDRESS = Pattern.compile("\"http\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String key;

    public RunningSystem(Path directory) throws IOException {
        Matcher found = ADDRESS.matcher(Files.readString(directory.resolve("endpoints.json")));
        if (!found.find()) {
            throw new IOException("nothing runs on " + directory);
        }
        address = found.group(1);
        key = Files.readString(directory.resolve("admin.key")).strip();
    }

    public URI at(String path) {
        return URI.create(address + path);
    }

    /** The address of a page that hands the administrator's key in first. */
    public URI withKey(String path) {
        return at(path + "#key=" + key);
    }

    /** Sends JSON, which must be taken. */
    public String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300 || answer.body().contains("\"refused\":1")) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
