package vn.nhiphoc.standalone.bench.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ClosedLoop;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;

/**
 * What a million lines cost, part by part, from the request to the figures: processor time, and bytes on disk. Below
 * them stands what they consist of: the log's tables and indexes, and ClickHouse's largest tables.
 */
public final class CostBench implements Benchmark {
    private static final int LINES_PER_BATCH = 500;
    private static final int CONNECTIONS = 4;
    private static final int ACTIVITIES = 1_000;
    private static final double MILLION = 1e6;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        Arrivals arrivals = new Arrivals(name(), seed, LINES_PER_BATCH, ACTIVITIES);
        arrivals.prepare(system);
        ClosedLoop sending = new ClosedLoop(system, arrivals, 0);
        int warmUp = effort.pick(10, 100);
        sending.until(warmUp, CONNECTIONS);
        system.awaitVisible();
        int lines = effort.pick(30_000, 1_000_000);
        say.accept(name() + ": " + lines + " lines …");
        Map<String, Double> cpu = cpu(system);
        Map<String, Double> disk = disk(system);
        long before = sending.recorded();
        sending.until(sending.next() + lines / LINES_PER_BATCH, CONNECTIONS);
        system.awaitVisible();
        double millions = (sending.recorded() - before) / MILLION;
        Line line = new Line(name()).reported();
        Map<String, Double> cpuTaken = taken(cpu, cpu(system), millions);
        Map<String, Double> diskTaken = taken(disk, disk(system), millions);
        cpuTaken.forEach((part, seconds) -> line.ours("cpuSeconds." + part, Spread.of(seconds)));
        diskTaken.forEach((part, bytes) -> line.ours("diskMb." + part, Spread.of(bytes / MILLION)));
        return line.count("lines", sending.recorded() - before)
                .count("mostCpu", largest(cpuTaken))
                .count("mostDisk", largest(diskTaken));
    }

    private static Map<String, Double> cpu(SystemUnderTest system) {
        Map<String, Double> seconds = new TreeMap<>();
        system.processes().forEach((part, process) -> seconds.put(part, new Processes(process).cpuSeconds()));
        return seconds;
    }

    /** In bytes; after a checkpoint, so that what PostgreSQL has only in memory counts as well. */
    private static Map<String, Double> disk(SystemUnderTest system) {
        system.log().change("CHECKPOINT");
        Path root = system.directory();
        Map<String, Double> bytes = new TreeMap<>();
        bytes.put("postgres", (double) Disk.bytes(root.resolve("postgres/data/base")));
        bytes.put("clickhouse", (double) Disk.bytes(root.resolve("clickhouse")));
        bytes.put("flink", (double) Disk.bytes(root.resolve("flink")));
        String relations = system.log()
                .text("SELECT string_agg(relname || '=' || pg_relation_size(c.oid), ' ')"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE nspname IN ('public', 'vault') AND relkind IN ('r', 'i')"
                        + " AND (relname LIKE 'event_log%' OR relname LIKE 'person%')");
        for (String relation : relations.split(" ", -1)) {
            int equals = relation.indexOf('=');
            bytes.put("postgres." + relation.substring(0, equals), Double.valueOf(relation.substring(equals + 1)));
        }
        return bytes;
    }

    /** How much more for each million. */
    private static Map<String, Double> taken(Map<String, Double> before, Map<String, Double> after, double millions) {
        Map<String, Double> taken = new TreeMap<>();
        after.forEach((part, value) -> taken.put(part, (value - before.getOrDefault(part, 0.0)) / millions));
        return taken;
    }

    private static String largest(Map<String, Double> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().contains("."))
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
