package vn.nhiphoc.standalone.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nhiphoc.standalone.cli.Endpoints;

/** Asks the parts over HTTP whether they serve. */
record Ready(Endpoints endpoints) {
    private static final Pattern RUNNING = Pattern.compile("\"state\":\"RUNNING\"[^}]*\"running\":(\\d+)");
    private static final Pattern ALL = Pattern.compile("\"state\":\"RUNNING\"[^}]*\"total\":(\\d+)");
    private static final int PATIENCE_MILLIS = 2_000;

    boolean server() {
        return !get(endpoints.http() + "/actuator/health/readiness").isEmpty();
    }

    /** Whether a job runs with all its tasks. */
    boolean job() {
        String jobs = get(endpoints.flink() + "/jobs/overview");
        Matcher running = RUNNING.matcher(jobs);
        Matcher all = ALL.matcher(jobs);
        return running.find() && all.find() && running.group(1).equals(all.group(1));
    }

    /** The answer of a 200, else nothing. */
    private static String get(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return "";
            }
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        }
    }
}
