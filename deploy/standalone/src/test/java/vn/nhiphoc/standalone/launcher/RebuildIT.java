package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.client.AuditCommand;
import vn.nhiphoc.standalone.client.RebuildCommand;

/** {@code rebuild} of a running system, and what is left of it when parts are killed meanwhile. */
class RebuildIT {
    private static final String FIGURES = "SELECT (SELECT groupArray((activity_id, visits, people)) FROM"
            + " (SELECT * FROM nhiphoc.activities ORDER BY activity_id)), (SELECT sum(people) FROM nhiphoc.people),"
            + " (SELECT sum(cityHash64(*)) FROM nhiphoc.unit_activity_minute), (SELECT count() FROM nhiphoc.units)";

    @TempDir
    Path directory;

    @Test
    void oldFiguresAreShownUntilTheNewOnesAreThereWhateverIsKilled() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            send(run, data);
            for (String view : List.of("activities", "unit_activity_minute")) {
                Run.await(() ->
                        run.query("SELECT sum(visits) FROM nhiphoc." + view).equals("300"));
            }
            String figures = run.query(FIGURES);

            assertThat(rebuild(data)).isZero();
            assertThat(run.query(FIGURES)).isEqualTo(figures);
            assertThat(served(run)).isEqualTo("2");
            assertNothingDiffers(data);

            ask(run);
            awaitBuilding(run, 3);
            run.part("FlinkProcess").destroyForcibly();
            assertThat(run.query(FIGURES)).isEqualTo(figures);
            run.part("EngineProcess").destroyForcibly();
            Run.await(() -> served(run).equals("3"));
            assertThat(run.query(FIGURES)).isEqualTo(figures);
            Run.await(() -> run.query("SELECT arraySort(groupUniqArray(extract(partition, '[0-9]+'))) FROM system.parts"
                            + " WHERE active AND database = 'nhiphoc' AND endsWith(table, '_rows')")
                    .equals("['3']"));
            Run.await(() -> run.query("SELECT arraySort(groupArray(generation)) FROM nhiphoc.generations"
                            + " WHERE state = 'dropped'")
                    .equals("[1,2]"));
            Run.await(() -> generationsWithCheckpoints(data).equals("g3"));
            assertNothingDiffers(data);

            ask(run);
            awaitBuilding(run, 4);
            List<ProcessHandle> all = run.processes();
            run.launcher().destroyForcibly();
            Run.await(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            Run.await(() -> served(run).equals("4"));
            assertNothingDiffers(data);
            String figures = run.query(FIGURES);

            run.query(
                    "INSERT INTO nhiphoc.generations (generation, state, log_id, rules, at) SELECT generation, 'serving',"
                            + " log_id, 99, now64(6) FROM nhiphoc.serving WHERE generation = 4");
            run.part("FlinkProcess").destroyForcibly();
            Run.await(() -> {
                assertThat(run.query(FIGURES)).isEqualTo(figures);
                return served(run).equals("5");
            });
            assertThat(run.query("SELECT reason FROM nhiphoc.generations WHERE generation = 5 AND state = 'building'"))
                    .isEqualTo("other rules");
            assertNothingDiffers(data);
        }
    }

    private static void awaitBuilding(Run run, int generation) throws Exception {
        Run.await(() -> run.query("SELECT count() FROM nhiphoc.generations WHERE state = 'building' AND generation = "
                        + generation)
                .equals("1"));
    }

    private static void assertNothingDiffers(Path data) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        AuditCommand command = new AuditCommand(out, out);
        int status = command.run(Options.parse(command, List.of("--quiet", "--data", data.toString())));
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static int rebuild(Path data) throws Exception {
        RebuildCommand command =
                new RebuildCommand(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return command.run(Options.parse(command, List.of("--data", data.toString())));
    }

    private static void ask(Run run) {
        run.query("INSERT INTO nhiphoc.generations (generation, state, at) VALUES (0, 'asked', now64(6))");
    }

    private static String served(Run run) {
        return run.query("SELECT argMax(generation, switched_at) FROM nhiphoc.serving");
    }

    private static String generationsWithCheckpoints(Path data) throws IOException {
        try (Stream<Path> tree = Files.find(
                data.resolve("flink/checkpoints"),
                2,
                (path, file) -> path.getFileName().toString().startsWith("g"))) {
            return tree.map(path -> path.getFileName().toString()).sorted().collect(Collectors.joining(","));
        }
    }

    private static void send(Run run, Path data) throws Exception {
        String key = Endpoints.adminKey(data);
        put(
                run,
                key,
                "PUT",
                "/api/v1/catalogue",
                "{'units':[{'unitId':'t','name':{'vi':'Phố'},'kind':'city'},"
                        + "{'unitId':'w','name':{'vi':'Phường'},'kind':'ward','parentId':'t'}],"
                        + "'activityTypes':[{'code':'other','name':{'vi':'Khác'}}]}");
        put(
                run,
                key,
                "PUT",
                "/api/v1/campaigns/c",
                "{'city':'t','year':2025,'startsOn':'2025-10-01'," + "'endsOn':'2025-10-07'}");
        for (String activity : List.of("a", "b", "d")) {
            put(
                    run,
                    key,
                    "PUT",
                    "/api/v1/activities/" + activity,
                    "{'campaignId':'c','unitId':'w','type':'other',"
                            + "'title':'Thử','startsAt':'2025-10-02T08:00:00+07:00','endsAt':'2025-10-02T10:00:00+07:00'}");
            String lines = IntStream.range(0, 100)
                    .mapToObj(i -> "{'key':'" + i + "','activityId':'" + activity + "','person':'p" + i
                            + "','audience':'resident','kind':'check_in','at':'2025-10-02T08:" + (10 + i % 40)
                            + ":00+07:00'}")
                    .collect(Collectors.joining(","));
            put(run, key, "POST", "/api/v1/attendance", "{'lines':[" + lines + "]}");
        }
    }

    private static void put(Run run, String key, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(run.endpoints().http() + path))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
