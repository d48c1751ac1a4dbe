package vn.nhiphoc.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.client.AuditCommand;
import vn.nhiphoc.standalone.client.EraseCommand;
import vn.nhiphoc.standalone.launcher.Standalone;

/** A week that runs is backed up, goes on, and is brought back elsewhere. */
class BackupIT {

    private static final List<String> FIGURES =
            List.of("unit_activity_day", "people", "activities", "unit_lineage", "outcomes");

    @TempDir
    Path directory;

    @Test
    void aRunningWeekIsBroughtBackInANewDirectory() throws Exception {
        Path old = directory.resolve("old");
        Path file = directory.resolve("week.backup");
        List<String> events;
        String logId;
        String figures;
        try (Standalone system = Standalone.hold(old, "test", 0, line -> {})) {
            Site site = new Site(system.start(), Endpoints.adminKey(old));
            site.tellTheWeek();
            site.send(lines(0, 40));
            site.awaitVisits("40");
            figures = site.figures(FIGURES);
            assertThat(run(new BackupCommand(), old, file.toString())).contains(" · backed up ");
            assertThat(refusal(new BackupCommand(), old, file.toString())).contains("is there already");
            site.send(lines(40, 50));
            assertThat(erase(old, "person-7")).contains("erased");
            try (Connection log = Owner.of(site.endpoints().postgres()).getConnection()) {
                events = OldLog.rows(
                        log, OldLog.CONTENT + " WHERE transaction_id < '" + position(file) + "'" + OldLog.TAIL);
                logId = OldLog.rows(log, "SELECT id FROM log_identity").get(0);
            }
        }

        Path fresh = directory.resolve("fresh");
        run(
                new RestoreCommand(),
                fresh,
                file.toString(),
                "--erasures",
                old.resolve("erasures").toString());

        try (Standalone system = Standalone.hold(fresh, "test", 0, line -> {})) {
            assertThat(Endpoints.adminKey(fresh)).isEqualTo(Endpoints.adminKey(old));
            Site site = new Site(system.start(), Endpoints.adminKey(old));
            site.awaitVisits("40");
            assertThat(site.figures(FIGURES)).isEqualTo(figures);
            try (Connection log = Owner.of(site.endpoints().postgres()).getConnection()) {
                assertThat(OldLog.rows(log, OldLog.CONTENT + OldLog.TAIL))
                        .isEqualTo(events)
                        .hasSizeGreaterThan(44);
                assertThat(OldLog.rows(log, "SELECT id FROM log_identity")).doesNotContain(logId);
            }
            assertThat(site.send(lines(8, 40))).as("the same people as before").contains("\"repeated\":32");
            assertThat(site.send(lines(7, 8)))
                    .as("whoever was erased is nobody that is known")
                    .contains("key_reused");
            assertThat(site.send(lines(40, 50))).contains("\"recorded\":10");
            site.awaitVisits("50");
            audit(fresh);
            assertThat(erase(fresh, "person-7")).as("known again, as a new one").contains("erased");
        }
        assertThat(Files.readAllLines(fresh.resolve("erasures"))).hasSize(2);
    }

    /** Ends with 0 only if no cell differs. */
    private static void audit(Path data) throws Exception {
        AuditCommand command = new AuditCommand(System.out, System.err);
        assertThat(command.run(Options.parse(command, List.of("--data", data.toString(), "--quiet"))))
                .isZero();
    }

    private static String position(Path file) throws Exception {
        try (BackupReader reader = BackupReader.open(file)) {
            return reader.manifest().position();
        }
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"key\":\"k" + i + "\",\"activityId\":\"a-1\",\"person\":\"person-" + i
                        + "\",\"audience\":\"resident\",\"kind\":\"check_in\",\"at\":\"2025-10-02T08:30:00+07:00\"}")
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
    }

    private static String erase(Path data, String person) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EraseCommand command = new EraseCommand(
                new ByteArrayInputStream((person + "\n").getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        command.run(Options.parse(command, List.of("--data", data.toString())));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String refusal(Command command, Path data, String... words) throws Exception {
        try {
            return run(command, data, words);
        } catch (CommandFailure e) {
            assertThat(e.status()).isEqualTo(2);
            return String.valueOf(e.getMessage());
        }
    }

    private static String run(Command command, Path data, String... words) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            List<String> all =
                    IntStream.range(0, words.length).mapToObj(i -> words[i]).collect(Collectors.toList());
            all.addAll(List.of("--data", data.toString(), "--quiet"));
            assertThat(command.run(Options.parse(command, all))).isZero();
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
    }
}
