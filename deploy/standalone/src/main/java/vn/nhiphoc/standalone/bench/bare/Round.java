package vn.nhiphoc.standalone.bench.bare;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What nobody who wants a figure soon can leave out, one after the other and nothing else: a commit in PostgreSQL, 200
 * rows into ClickHouse that are on disk when it answers, and a query that finds them.
 */
final class Round implements BareProgram {
    private static final int ROWS = 200;
    private static final String PAYLOAD = "x".repeat(300);
    private static final String TABLE = "CREATE TABLE bench_round.figures (id UInt64, name String, value UInt64,"
            + " version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id"
            + " SETTINGS fsync_after_insert = 1, fsync_part_directory = 1";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Map<String, Double> run(Settings settings) throws Exception {
        URI store = URI.create(settings.text("clickhouse"));
        ask(store, "CREATE DATABASE IF NOT EXISTS bench_round");
        ask(store, TABLE);
        try (Connection log =
                DriverManager.getConnection(settings.text("url"), settings.text("user"), settings.text("password"))) {
            log.setAutoCommit(false);
            try (Statement statement = log.createStatement()) {
                statement.execute(
                        "CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text)");
                log.commit();
            }
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.number("warm-up"));
            long end = start + TimeUnit.SECONDS.toNanos(settings.number("seconds"));
            Histogram taken = new Histogram(3);
            for (long round = 1; System.nanoTime() < end; round++) {
                long began = System.nanoTime();
                once(log, store, round);
                if (began > start) {
                    taken.recordValue((System.nanoTime() - began) / 1_000);
                }
            }
            return Map.of(
                    "p50Ms", taken.getValueAtPercentile(50) / 1e3,
                    "p99Ms", taken.getValueAtPercentile(99) / 1e3);
        } finally {
            ask(store, "DROP DATABASE bench_round");
        }
    }

    private void once(Connection log, URI store, long round) throws Exception {
        try (PreparedStatement insert = log.prepareStatement("INSERT INTO events (payload) VALUES (?)")) {
            insert.setString(1, PAYLOAD);
            insert.executeUpdate();
        }
        log.commit();
        StringBuilder rows = new StringBuilder("INSERT INTO bench_round.figures FORMAT TSV\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append(row)
                    .append("\tname ")
                    .append(row)
                    .append('\t')
                    .append(round)
                    .append('\t')
                    .append(round)
                    .append('\n');
        }
        ask(store, rows.toString());
        String seen = ask(store, "SELECT value FROM bench_round.figures FINAL WHERE id = 7");
        if (!seen.strip().equals(Long.toString(round))) {
            throw new IllegalStateException("round " + round + " was read as " + seen);
        }
    }

    private String ask(URI store, String sql) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(store)
                        .POST(HttpRequest.BodyPublishers.ofString(sql, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("ClickHouse answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
