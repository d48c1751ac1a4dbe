package vn.nhiphoc.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of a running system answer, as {@code DIR/endpoints.json} says.
 *
 * @param http the intake and the board
 * @param clickhouse HTTP; database {@code nhiphoc}, user {@code default}, no password
 * @param postgres with the owner's user and password, in the form that {@code psql} takes
 * @param flink the cluster's REST address and pages
 * @param flinkMetrics the cluster's figures for Prometheus
 */
public record Endpoints(String http, String clickhouse, String postgres, String flink, String flinkMetrics) {
    /** The file's name in the data directory. */
    public static final String FILE = "endpoints.json";

    /** Reads the file of the system that runs on this directory. */
    public static Endpoints of(Path data) {
        Path file = data.resolve(FILE);
        try {
            String json = Files.readString(file);
            return new Endpoints(
                    field(json, "http"),
                    field(json, "clickhouse"),
                    field(json, "postgres"),
                    field(json, "flink"),
                    field(json, "flinkMetrics"));
        } catch (IOException e) {
            throw new CommandFailure(
                    "nothing runs on " + data + " (no " + file + "): start it with deploy/run up --data " + data, 2, e);
        }
    }

    /** The administrator's key of a directory. */
    public static String adminKey(Path data) {
        Path file = data.resolve("admin.key");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), 2, e);
        }
    }

    /** The file's text. */
    public String json() {
        return "{\"http\":\"" + http + "\",\"clickhouse\":\"" + clickhouse + "\",\"postgres\":\"" + postgres
                + "\",\"flink\":\"" + flink + "\",\"flinkMetrics\":\"" + flinkMetrics + "\"}\n";
    }

    private static String field(String json, String name) throws IOException {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IOException("no \"" + name + "\" in it");
        }
        return matcher.group(1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Endpoints[" + http + "]";
    }
}
