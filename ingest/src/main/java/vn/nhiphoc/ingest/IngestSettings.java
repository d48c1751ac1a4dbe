package vn.nhiphoc.ingest;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The intake's settings, read once at the start; the key of each stands in {@link #read}.
 *
 * @param data the directory whose disk is watched
 * @param postgresUrl JDBC address of the log
 * @param postgresUser the role {@code nhiphoc_intake}
 * @param httpAddress where the server listens
 * @param httpPort 0 picks a free one
 * @param bodyBytes the most that one body may have
 * @param bodyBytesInFlight the most that all bodies being read may have together
 * @param bodyPatience how long one body may take to arrive
 * @param concurrency requests at the log at a time
 * @param queue requests that may wait for a place
 * @param patience how long one may wait
 * @param diskReserve free bytes below which nothing is recorded
 * @param importBytes the most that a file may have that is imported
 * @param importPatience how long such a file may take to arrive
 * @param importLease how long an import stays with an intake that is not heard of any more
 * @param keysFresh how old the keys in memory may be; matters for keys that another process changed
 */
public record IngestSettings(
        Path data,
        String postgresUrl,
        String postgresUser,
        String postgresPassword,
        String httpAddress,
        int httpPort,
        long bodyBytes,
        long bodyBytesInFlight,
        Duration bodyPatience,
        int concurrency,
        int queue,
        Duration patience,
        long diskReserve,
        long importBytes,
        Duration importPatience,
        Duration importLease,
        Duration keysFresh) {

    private static final long MIB = 1L << 20;

    public IngestSettings {
        require(httpPort >= 0 && httpPort <= 65_535, "nhiphoc.http.port must be 0 to 65535");
        require(bodyBytes >= 1, "nhiphoc.ingest.body-bytes must be at least 1");
        require(bodyBytesInFlight >= bodyBytes, "nhiphoc.ingest.body-bytes-in-flight must be at least body-bytes");
        require(!bodyPatience.isNegative() && !bodyPatience.isZero(), "nhiphoc.ingest.body-patience must be positive");
        require(concurrency >= 1, "nhiphoc.ingest.concurrency must be at least 1");
        require(queue >= 0, "nhiphoc.ingest.queue must not be negative");
        require(!patience.isNegative(), "nhiphoc.ingest.patience must not be negative");
        require(diskReserve >= 0, "nhiphoc.ingest.disk-reserve must not be negative");
        require(importBytes >= 1, "nhiphoc.ingest.import-bytes must be at least 1");
        require(
                !importPatience.isNegative() && !importPatience.isZero(),
                "nhiphoc.ingest.import-patience must be positive");
        require(importLease.toMillis() >= 100, "nhiphoc.ingest.import-lease must be at least PT0.1S");
        require(!keysFresh.isNegative(), "nhiphoc.ingest.keys-fresh must not be negative");
    }

    /** Reads the settings; a value that is no number or duration (ISO 8601, {@code PT0.5S}) is refused by its key. */
    public static IngestSettings read(Function<String, @Nullable String> settings) {
        Values values = new Values(settings);
        return new IngestSettings(
                Path.of(values.text("nhiphoc.data", ".nhiphoc")),
                values.text("nhiphoc.postgres.url", "jdbc:postgresql://127.0.0.1:5432/nhiphoc"),
                values.text("nhiphoc.postgres.user", "nhiphoc_intake"),
                values.text("nhiphoc.postgres.password", ""),
                values.text("nhiphoc.http.address", "127.0.0.1"),
                (int) values.number("nhiphoc.http.port", 8080),
                values.number("nhiphoc.ingest.body-bytes", 10 * MIB),
                values.number("nhiphoc.ingest.body-bytes-in-flight", 64 * MIB),
                values.duration("nhiphoc.ingest.body-patience", Duration.ofSeconds(30)),
                (int) values.number("nhiphoc.ingest.concurrency", 8),
                (int) values.number("nhiphoc.ingest.queue", 64),
                values.duration("nhiphoc.ingest.patience", Duration.ofMillis(500)),
                values.number("nhiphoc.ingest.disk-reserve", 1024 * MIB),
                values.number("nhiphoc.ingest.import-bytes", 256 * MIB),
                values.duration("nhiphoc.ingest.import-patience", Duration.ofMinutes(10)),
                values.duration("nhiphoc.ingest.import-lease", Duration.ofSeconds(10)),
                values.duration("nhiphoc.ingest.keys-fresh", Duration.ofSeconds(2)));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IngestSettings[" + postgresUrl + ", " + httpAddress + ":" + httpPort + ", data " + data + "]";
    }

    private record Values(Function<String, @Nullable String> settings) {

        String text(String key, String otherwise) {
            @Nullable String value = settings.apply(key);
            return value == null ? otherwise : value.trim();
        }

        long number(String key, long otherwise) {
            @Nullable String value = settings.apply(key);
            try {
                return value == null ? otherwise : Long.parseLong(value.trim());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(key + " must be a whole number, not \"" + value + "\"", e);
            }
        }

        Duration duration(String key, Duration otherwise) {
            @Nullable String value = settings.apply(key);
            try {
                return value == null ? otherwise : Duration.parse(value.trim());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(key + " must be a duration like PT0.5S, not \"" + value + "\"", e);
            }
        }
    }
}
