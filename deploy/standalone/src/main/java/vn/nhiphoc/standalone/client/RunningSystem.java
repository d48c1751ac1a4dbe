package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the system of a data directory serves, and the key that opens it.
 *
 * @param http the address without a slash at its end
 */
record RunningSystem(URI http, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@code up} wrote; a directory in which nothing runs is a problem of one line. */
    static RunningSystem in(Path data) throws ClientProblem {
        Path endpoints = data.resolve("endpoints.json");
        Path key = data.resolve("admin.key");
        if (!Files.exists(endpoints)) {
            throw nothingRuns(data);
        }
        try {
            String http = JSON.readTree(endpoints.toFile()).path("http").asText();
            URI address = URI.create(http.replaceAll("/+$", ""));
            if (address.getHost() == null) {
                throw new ClientProblem(
                        endpoints + " không có địa chỉ \"http\"", endpoints + " holds no address \"http\"");
            }
            return new RunningSystem(address, Files.readString(key).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new ClientProblem(
                    "Không đọc được " + endpoints + " hoặc " + key + ": " + e.getMessage(),
                    "cannot read " + endpoints + " or " + key + ": " + e.getMessage());
        }
    }

    static ClientProblem nothingRuns(Path data) {
        return new ClientProblem(
                "Không có hệ thống nào đang chạy trong " + data + "; hãy chạy \"deploy/run up --data " + data + "\"",
                "nothing runs in " + data + "; start it with \"deploy/run up --data " + data + "\"");
    }
}
