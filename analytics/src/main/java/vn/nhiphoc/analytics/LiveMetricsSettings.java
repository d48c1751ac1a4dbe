package vn.nhiphoc.analytics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.eventlog.LogAddress;

/**
 * What {@link LiveMetricsJob} must know.
 *
 * @param logId the id of the log at that address
 * @param generation whose rows the job writes, from 1
 * @param checkpoints the directory (a URI of a file system) under which every log, generation and format has its own
 * @param parallelism of all stages but source and sink; at most {@link #MAX_PARALLELISM}
 * @param untilTransaction the transaction at which the log ends for this job; {@link LogReader#WITHOUT_END} for none
 */
public record LiveMetricsSettings(
        LogAddress log,
        String logId,
        ClickHouseAddress store,
        int generation,
        String checkpoints,
        Duration checkpointInterval,
        int parallelism,
        long untilTransaction) {

    /** Never to be changed: checkpoints depend on it. */
    public static final int MAX_PARALLELISM = 128;

    public static final Duration CHECKPOINT_INTERVAL = Duration.ofMinutes(1);

    private static final List<String> KEYS = List.of(
            "log.url",
            "log.user",
            "log.password",
            "log.id",
            "store.url",
            "store.database",
            "store.user",
            "store.password",
            "generation",
            "checkpoints",
            "checkpoint.interval.millis",
            "parallelism",
            "until-transaction");

    public LiveMetricsSettings {
        UUID.fromString(logId);
        if (generation < 1) {
            throw new IllegalArgumentException("generation must be 1 or more, not " + generation);
        }
        if (parallelism < 1 || parallelism > MAX_PARALLELISM) {
            throw new IllegalArgumentException("parallelism must be 1 to " + MAX_PARALLELISM + ", not " + parallelism);
        }
        if (checkpointInterval.toMillis() < 100) {
            throw new IllegalArgumentException("checkpoints every " + checkpointInterval + " are too many");
        }
        if (untilTransaction < 0) {
            throw new IllegalArgumentException("until-transaction must be 0 or more, not " + untilTransaction);
        }
        if (checkpoints.isBlank()) {
            throw new IllegalArgumentException("checkpoints need a directory");
        }
    }

    /** For a log without an end. */
    public LiveMetricsSettings(
            LogAddress log,
            String logId,
            ClickHouseAddress store,
            int generation,
            String checkpoints,
            Duration checkpointInterval,
            int parallelism) {
        this(log, logId, store, generation, checkpoints, checkpointInterval, parallelism, LogReader.WITHOUT_END);
    }

    /** Reads {@code --key value} pairs; refuses an unknown key, and a missing one, by name. */
    public static LiveMetricsSettings parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String key = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KEYS.contains(key) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "\"" + args[i] + "\" is no setting with a value; there are --" + String.join(", --", KEYS));
            }
            given.put(key, args[i + 1]);
        }
        return new LiveMetricsSettings(
                new LogAddress(
                        required(given, "log.url"), required(given, "log.user"), required(given, "log.password")),
                required(given, "log.id"),
                new ClickHouseAddress(
                        required(given, "store.url"),
                        given.getOrDefault("store.database", "nhiphoc"),
                        given.getOrDefault("store.user", ""),
                        given.getOrDefault("store.password", "")),
                (int) number(given, "generation", 1),
                required(given, "checkpoints"),
                Duration.ofMillis(number(given, "checkpoint.interval.millis", CHECKPOINT_INTERVAL.toMillis())),
                (int) number(given, "parallelism", 1),
                number(given, "until-transaction", LogReader.WITHOUT_END));
    }

    /** The same as arguments, for a job that is submitted to a cluster. */
    public List<String> toArgs() {
        List<String> args = new ArrayList<>();
        List<String> values = List.of(
                log.jdbcUrl(),
                log.user(),
                log.password(),
                logId,
                store.jdbcUrl(),
                store.database(),
                store.user(),
                store.password(),
                Integer.toString(generation),
                checkpoints,
                Long.toString(checkpointInterval.toMillis()),
                Integer.toString(parallelism),
                Long.toString(untilTransaction));
        for (int i = 0; i < KEYS.size(); i++) {
            args.add("--" + KEYS.get(i));
            args.add(values.get(i));
        }
        return args;
    }

    /** The same for another generation. */
    public LiveMetricsSettings withGeneration(int other) {
        return new LiveMetricsSettings(
                log, logId, store, other, checkpoints, checkpointInterval, parallelism, untilTransaction);
    }

    /** The same with another parallelism. */
    public LiveMetricsSettings withParallelism(int other) {
        return new LiveMetricsSettings(
                log, logId, store, generation, checkpoints, checkpointInterval, other, untilTransaction);
    }

    /** The same for the log below that transaction, into a store of its own, with checkpoints of its own. */
    public LiveMetricsSettings until(long transaction, ClickHouseAddress other, String itsCheckpoints) {
        return new LiveMetricsSettings(
                log, logId, other, 1, itsCheckpoints, checkpointInterval, parallelism, transaction);
    }

    private static String required(Map<String, String> given, String key) {
        @Nullable String value = given.get(key);
        if (value == null) {
            throw new IllegalArgumentException("--" + key + " is missing");
        }
        return value;
    }

    private static long number(Map<String, String> given, String key, long otherwise) {
        @Nullable String value = given.get(key);
        try {
            if (value == null) {
                return otherwise;
            }
            return key.equals("until-transaction") ? Long.parseLong(value) : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " must be a whole number, not \"" + value + "\"", e);
        }
    }
}
