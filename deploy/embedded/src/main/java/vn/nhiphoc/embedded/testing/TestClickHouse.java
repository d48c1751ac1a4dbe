package vn.nhiphoc.embedded.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;

/** One ClickHouse engine for all tests of a JVM, started at the first use. */
public final class TestClickHouse {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestClickHouse() {}

    /**
     * An empty database.
     *
     * @param jdbcUrl of this database; user {@code default}, no password
     * @param httpUrl of the server
     * @param database its name
     */
    public record Database(String jdbcUrl, String httpUrl, String database) {
        /** Runs one statement in this database over HTTP and returns the answer's text (tab separated). */
        public String query(String sql) {
            return post(httpUrl + "/?database=" + database, sql);
        }
    }

    private static final class Holder {
        private static final String HTTP = TestServers.inContainers() ? container() : embedded();
    }

    private static String embedded() {
        Path directory = TestDirectory.create();
        EmbeddedClickHouse server = EmbeddedClickHouse.start(directory, 0);
        TestDirectory.closeAtEnd(server, directory);
        return server.httpUrl();
    }

    private static String container() {
        return "http://" + Containers.startClickHouse();
    }

    /** A new, empty database in the shared engine. */
    public static Database freshDatabase() {
        String http = Holder.HTTP;
        String name = "test_" + NUMBER.incrementAndGet();
        post(http, "CREATE DATABASE " + name);
        return new Database("jdbc:clickhouse:" + http + "/" + name, http, name);
    }

    private static String post(String url, String sql) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .POST(HttpRequest.BodyPublishers.ofString(sql))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new EmbeddedServerException("ClickHouse refused: " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new EmbeddedServerException("ClickHouse does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted", e);
        }
    }
}
