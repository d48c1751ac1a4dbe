package vn.nhiphoc.standalone.bench.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * One run of a job on a cluster of its own, into the system's ClickHouse, and how many events a second it counted. What it
 * has stored in the end must be every event, once.
 *
 * @param settings of the program {@code job}
 * @param before what stands before the command
 */
record JobRun(Map<String, String> settings, List<String> before, int events) {

    /** On events that are made where they are counted. */
    static JobRun generated(SystemUnderTest system, int events, int warmUp, long seed) {
        Map<String, String> settings = settings(system, "generated");
        settings.put("events", Integer.toString(events));
        settings.put("warm-up", Integer.toString(warmUp));
        settings.put("seed", Long.toString(seed));
        return new JobRun(settings, List.of(), events);
    }

    /** On what the system's log holds now, read by the product's source, or by numbers alone. */
    static JobRun ofLog(SystemUnderTest system, boolean plain, boolean warmUp, int counted) {
        Map<String, String> settings = settings(system, plain ? "plain" : "log");
        String head = system.log().text("SELECT max(transaction_id)::text FROM event_log");
        settings.put("until", Long.toString(Long.parseLong(head) + 1));
        settings.put("events", "0");
        settings.put("warm-up", warmUp ? "1" : "0");
        return new JobRun(settings, List.of(), counted);
    }

    private static Map<String, String> settings(SystemUnderTest system, String feed) {
        Map<String, String> settings = new HashMap<>(system.log().settings(Map.of()));
        settings.put("clickhouse", system.clickHouse());
        settings.put("log-id", system.log().text("SELECT id::text FROM log_identity"));
        settings.put("feed", feed);
        settings.put("bare", "false");
        settings.put("checkpoints", "true");
        settings.put("plain-tables", "false");
        return settings;
    }

    /** The same with another setting. */
    JobRun with(String key, String value) {
        Map<String, String> others = new HashMap<>(settings);
        others.put(key, value);
        return new JobRun(others, before, events);
    }

    /** The same with something before its command, such as {@code taskset}. */
    JobRun after(List<String> words) {
        return new JobRun(settings, words, events);
    }

    /** Runs it; events a second. */
    double rate() throws IOException, InterruptedException {
        return run().rate();
    }

    /**
     * What a run took.
     *
     * @param cpuMicros of the job's process for each event
     * @param parts that ClickHouse had of its tables in the end
     */
    record Taken(double rate, double cpuMicros, double parts) {}

    Taken run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("nhiphoc-bench-job");
        try {
            Map<String, Double> figures =
                    BareProcess.run("job", before, JvmMemory.ofState(), with("work", work.toString()).settings);
            double counted = figures.getOrDefault("counted", Double.NaN);
            if (counted != events) {
                throw new CommandFailure("the job counted " + counted + " of " + events + " events");
            }
            return new Taken(
                    events / figures.getOrDefault("seconds", Double.NaN),
                    figures.getOrDefault("cpuSeconds", Double.NaN) * 1e6 / events,
                    figures.getOrDefault("parts", Double.NaN));
        } finally {
            Cache.delete(work);
        }
    }
}
