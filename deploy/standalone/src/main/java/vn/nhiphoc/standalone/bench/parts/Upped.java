package vn.nhiphoc.standalone.bench.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** A system that {@code up} has started in a process of its own, as a person starts it. */
final class Upped implements AutoCloseable {
    private static final Map<String, String> PARTS = Map.of(
            "Server", "server",
            "FlinkProcess", "flink",
            "EngineProcess", "clickhouse",
            "clickhouse", "clickhouse",
            "postgres-watch", "postgres");

    private final Process process;
    private final double seconds;

    private Upped(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /** Starts it and returns when it says that it is ready. */
    static Upped start(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms16m",
                "-Xmx48m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:ReservedCodeCacheSize=32m",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlogback.configurationFile=nhiphoc-quiet.xml",
                "-Dnhiphoc.archives=" + System.getProperty("nhiphoc.archives", "."),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.nhiphoc.standalone.cli.Main",
                "up",
                "--quiet",
                "--port=0",
                "--data=" + data));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (line == null || !line.startsWith("ready")) {
            process.destroy();
            throw new CommandFailure("up did not become ready: " + line);
        }
        return new Upped(process, seconds);
    }

    /** From its start until it was ready. */
    double seconds() {
        return seconds;
    }

    /** Memory of each part and of the launcher, in MiB. */
    Map<String, Double> memoryMib() throws IOException {
        Map<String, Double> memory = new TreeMap<>();
        double launcher = new Processes(process.pid()).memoryMib();
        for (ProcessHandle child : process.children().toList()) {
            double mib = new Processes(child.pid()).memoryMib();
            launcher -= mib;
            memory.merge(part(child.pid()), mib, Double::sum);
        }
        memory.put("launcher", launcher);
        return memory;
    }

    /** By the last word, of a path or of a class, of one of the command's arguments. */
    private static String part(long child) throws IOException {
        String command = Files.readString(Path.of("/proc", Long.toString(child), "cmdline"));
        return Stream.of(command.split("\0", -1))
                .map(argument -> PARTS.get(argument.replaceAll(".*[./]", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("other");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
