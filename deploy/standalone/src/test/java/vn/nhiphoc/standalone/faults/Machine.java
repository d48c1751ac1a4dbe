package vn.nhiphoc.standalone.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.launcher.PlannedUp;

/**
 * The real processes on one directory, {@code up} among them, with wires between clients and intake, intake and
 * PostgreSQL, Flink and ClickHouse. Ports stay the same when {@code up} is started again.
 */
public final class Machine implements AutoCloseable {
    private static final long DISK_RESERVE = 48L << 20;

    private final Path data;
    private final List<Integer> ports;
    final Wire clients;
    final Wire commits;
    final Wire inserts;
    private Process launcher;

    private Machine(Path data) throws IOException, InterruptedException {
        this.data = data;
        ports = FreePort.several(5);
        clients = new Wire(http(), "/api/v1/", "HTTP/1.1 200");
        commits = new Wire(postgres(), "INSERT 0 ", "COMMIT\0");
        inserts = new Wire(clickHouse(), "INSERT", "HTTP/1.1 200");
        launcher = launch();
        awaitReady();
    }

    /** Starts all and returns when it is ready. */
    static Machine start(Path data) throws IOException, InterruptedException {
        return new Machine(data);
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlannedUp.class.getName(),
                data.toString()));
        ports.forEach(port -> command.add(port.toString()));
        command.add(Integer.toString(commits.port()));
        command.add(Integer.toString(inserts.port()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(said().toFile()));
        builder.environment().putAll(Map.of("NHIPHOC_INGEST_DISK_RESERVE", Long.toString(DISK_RESERVE)));
        return builder.start();
    }

    private Path said() {
        return data.resolveSibling(data.getFileName() + ".err");
    }

    private void awaitReady() throws IOException, InterruptedException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            launcher.waitFor();
            throw new IOException("up ended: " + Files.readString(said()));
        }
    }

    /** {@code up} again after it was killed, as often as the ending of the former run needs. */
    void launchAgain() throws IOException, InterruptedException {
        for (int left = 5; ; left--) {
            launcher = launch();
            try {
                awaitReady();
                return;
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    Path data() {
        return data;
    }

    int http() {
        return ports.get(0);
    }

    int postgres() {
        return ports.get(1);
    }

    int clickHouse() {
        return ports.get(2);
    }

    int flink() {
        return ports.get(3);
    }

    String key() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    Log log() {
        return new Log(
                "jdbc:postgresql://127.0.0.1:" + postgres() + "/nhiphoc",
                EmbeddedPostgres.password(data.resolve("postgres")));
    }

    Figures figures() {
        return new Figures(clickHouse());
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The process of a part, if it runs; not the shell that watches it. */
    Optional<ProcessHandle> part(String word) {
        try (Stream<ProcessHandle> children = launcher.descendants()) {
            return children.filter(process -> !Signals.commandLine(process).startsWith("/bin/sh"))
                    .filter(process -> Signals.commandLine(process).contains(word))
                    .findFirst();
        }
    }

    /** All processes of PostgreSQL, the server itself first. */
    List<ProcessHandle> postgresProcesses() throws IOException {
        Path directory = data.toRealPath().resolve("postgres/data");
        return Signals.workingIn(directory).stream()
                .sorted((a, b) -> Boolean.compare(isPostmaster(b), isPostmaster(a)))
                .toList();
    }

    static boolean isPostmaster(ProcessHandle process) {
        return Signals.commandLine(process).contains("bin/postgres");
    }

    /** Everything that runs, the launcher first. */
    List<ProcessHandle> all() {
        try (Stream<ProcessHandle> children = launcher.descendants()) {
            return Stream.concat(Stream.of(launcher.toHandle()), children).toList();
        }
    }

    /** Copies the parts' own logs to where they outlive the test. */
    void keep(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Signals.run(List.of("cp", "-r", data.resolve("logs").toString(), directory.toString()));
    }

    String reports() throws IOException {
        return Files.readString(said());
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = all();
        try {
            Signals.send("CONT", all);
            launcher.destroy();
            if (!launcher.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
                Signals.send("KILL", all);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.close();
        commits.close();
        inserts.close();
    }
}
