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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.cli.Main;
import vn.nhiphoc.standalone.launcher.PlannedUp;

/**
 * The real processes on one directory, {@code up} among them, with wires between clients and intake, intake and
 * PostgreSQL, Flink and ClickHouse. Ports stay the same when {@code up} is started again.
 */
public final class Machine implements AutoCloseable {
    /** Often, so that there are several to lose. */
    private static final String CHECKPOINT_INTERVAL = "PT5S";

    private static final long DISK_RESERVE = 48L << 20;

    private final Path data;
    private final List<Integer> ports;
    final Wire clients;
    final Wire commits;
    final Wire inserts;
    private Process launcher;

    private Machine(Path data) throws IOException {
        this.data = data;
        ports = FreePort.several(5);
        clients = new Wire(http(), "/api/v1/", "HTTP/1.1 200");
        commits = new Wire(postgres(), "COPY event_log", "COPY ");
        inserts = new Wire(clickHouse(), "INSERT", "HTTP/1.1 200");
    }

    /** Starts all and returns when it is ready; on other ports where one was taken in the meantime. */
    static Machine start(Path data) throws IOException, InterruptedException {
        for (int left = 2; ; left--) {
            Machine machine = new Machine(data);
            try {
                machine.launch();
                return machine;
            } catch (IOException e) {
                machine.close();
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private void launch() throws IOException, InterruptedException {
        List<String> command = java("-Xmx48m", PlannedUp.class, data.toString());
        ports.forEach(port -> command.add(port.toString()));
        command.add(Integer.toString(commits.port()));
        command.add(Integer.toString(inserts.port()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(said().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "NHIPHOC_INGEST_DISK_RESERVE",
                        Long.toString(DISK_RESERVE),
                        "NHIPHOC_FLINK_CHECKPOINT_INTERVAL",
                        CHECKPOINT_INTERVAL));
        launcher = builder.start();
        awaitReady();
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
            try {
                launch();
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

    /** The audit as anybody runs it; one that finds a difference fails with what it says. */
    String audit() throws IOException, InterruptedException {
        List<String> said = Signals.run(java("-Xmx256m", Main.class, "audit", "--quiet", "--data", data.toString()))
                .lines()
                .toList();
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    private static List<String> java(String heap, Class<?> main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** All stands still at once, and only what the disk holds at that moment is left; nothing runs afterwards. */
    Path cutPower(BlockDevice disk) throws IOException, InterruptedException {
        List<ProcessHandle> all = everything();
        Signals.send("STOP", all);
        Path copy = disk.copy();
        Signals.send("KILL", all);
        while (!all.stream().allMatch(Signals::isGone)) {
            Thread.sleep(20);
        }
        disk.replaceBy(copy);
        return copy;
    }

    private List<ProcessHandle> everything() throws IOException {
        return Stream.concat(all().stream(), postgresProcesses().stream())
                .distinct()
                .toList();
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
            if (!launcher.waitFor(20, TimeUnit.SECONDS)) {
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
