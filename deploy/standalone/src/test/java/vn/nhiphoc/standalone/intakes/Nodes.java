package vn.nhiphoc.standalone.intakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import vn.nhiphoc.embedded.testing.TestPostgres;
import vn.nhiphoc.standalone.faults.Exchange;
import vn.nhiphoc.standalone.faults.Log;
import vn.nhiphoc.standalone.faults.Wire;
import vn.nhiphoc.standalone.launcher.ServerNode;

/**
 * Two intake processes on one log, each with a directory of its own and the same vault key, behind wires to their
 * clients. The first one's way to PostgreSQL is a wire too.
 */
final class Nodes implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEY_BYTES = 32;

    /** So many events of one append are told from all else on the wire to PostgreSQL. */
    static final int MARKED = 7;

    final Wire commits;
    final List<Wire> clients;
    private final List<ServerNode> nodes;
    private final Log log;

    private Nodes(Path directory) throws IOException {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        URI direct = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        commits = new Wire(direct.getPort(), "COPY event_log", "COPY " + MARKED + "\0");
        log = new Log(database.jdbcUrl(), database.password());
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String wired = "jdbc:postgresql://127.0.0.1:" + commits.port() + direct.getPath();
        nodes = List.of(
                start("one", directory, key, wired, database),
                start("two", directory, key, database.jdbcUrl(), database));
        nodes.forEach(ServerNode::await);
        clients = List.of(wire(0), wire(1));
    }

    /** Starts both at the same time, on an empty database. */
    static Nodes start(Path directory) throws IOException {
        return new Nodes(directory);
    }

    private static ServerNode start(String name, Path directory, byte[] key, String url, TestPostgres.Database database)
            throws IOException {
        Path data = Files.createDirectories(directory.resolve(name));
        Files.write(data.resolve("vault.key"), key);
        return ServerNode.start("server", data, url, database.password());
    }

    private Wire wire(int node) throws IOException {
        return new Wire(nodes.get(node).port(), "/api/v1/", "HTTP/1.1 200");
    }

    Log log() {
        return log;
    }

    /** A whole answer of a node, however it may be; else an {@link IOException}. */
    Exchange.Answer send(int node, String method, String path, Object body) throws IOException {
        byte[] bytes =
                body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        return Exchange.send(
                clients.get(node).port(), nodes.get(node).key(), method, "/api/v1" + path, bytes, PATIENCE);
    }

    /** The answer of a node that is expected to take it. */
    JsonNode take(int node, String method, String path, Object body) throws IOException {
        Exchange.Answer answer = send(node, method, path, body);
        if (answer.status() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.text());
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(ServerNode::close);
        for (Wire wire : clients) {
            wire.close();
        }
        commits.close();
    }
}
